import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { currentAppeal } from "@/lib/appeals";
import { previewResponse } from "@/lib/card-response";
import { appealCard } from "@/lib/cards";

export const dynamic = "force-dynamic";

export default async function AppealImage({ params }: LocaleParams) {
  const locale = localeParam((await params).locale);
  return previewResponse(await appealCard(currentAppeal(locale), locale));
}
