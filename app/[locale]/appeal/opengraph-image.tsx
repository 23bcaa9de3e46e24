import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { currentAppeal } from "@/lib/appeals";
import { appealCard, cardResponse } from "@/lib/cards";

export const dynamic = "force-dynamic";

export default async function AppealImage({ params }: LocaleParams) {
  const locale = localeParam((await params).locale);
  return cardResponse(await appealCard(currentAppeal(locale), locale));
}
