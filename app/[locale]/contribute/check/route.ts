import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { readSent } from "@/lib/contribution/sent";
import { comeBack, formOf, openForm } from "@/lib/returned-form";

export async function POST(request: Request, { params }: LocaleParams): Promise<Response> {
  const locale = localeParam((await params).locale);
  const sent = await readSent(await formOf(request), locale);
  return comeBack(request, "contribute", `/${locale}/contribute`, sent, sent.review ? 200 : 422);
}

/** Whoever reloads the answer by its address gets the empty form. */
export async function GET(_request: Request, { params }: LocaleParams): Promise<Response> {
  return openForm(`/${localeParam((await params).locale)}/contribute`);
}
