import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { cardResponse, homeCard } from "@/lib/cards";

export const dynamic = "force-dynamic";

export default async function HomeImage({ params }: LocaleParams) {
  return cardResponse(await homeCard(localeParam((await params).locale)));
}
