import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { readSent } from "@/lib/contribution/sent";
import { comeBack, formOf, openForm } from "@/lib/returned-form";

export async function POST(request: Request, { params }: LocaleParams): Promise<Response> {
  const locale = localeParam((await params).locale);
  const sent = await readSent(await formOf(request), locale);
  if (!sent.review) return comeBack(request, "contribute", `/${locale}/contribute`, sent, 422);
  const { path, text } = sent.review.file;
  return new Response(text, { headers: { "content-type": "text/markdown; charset=utf-8", "content-disposition": `attachment; filename="${path.replaceAll("/", ".")}"` } });
}

/** Whoever opens it by its address gets the form. */
export async function GET(_request: Request, { params }: LocaleParams): Promise<Response> {
  return openForm(`/${localeParam((await params).locale)}/contribute`);
}
