import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { clientOf } from "@/lib/petition/client";
import { findPetition } from "@/lib/petition/open";
import { requestLink } from "@/lib/petition/sign";
import { comeBack, formOf, openForm } from "@/lib/returned-form";

export async function POST(request: Request, { params }: LocaleParams): Promise<Response> {
  const locale = localeParam((await params).locale);
  const petition = await findPetition();
  if (!petition) return new Response(undefined, { status: 503 });
  const returned = await requestLink(petition, await formOf(request), locale, clientOf(request));
  if (!returned) return openForm(`/${locale}/appeal/check-mail`);
  return comeBack(request, "withdraw", `/${locale}/appeal/withdraw`, returned, returned.error ? 422 : 503);
}

/** Whoever reloads the answer by its address gets the empty form. */
export async function GET(_request: Request, { params }: LocaleParams): Promise<Response> {
  return openForm(`/${localeParam((await params).locale)}/appeal/withdraw`);
}
