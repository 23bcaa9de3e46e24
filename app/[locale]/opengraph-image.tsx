import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { previewResponse } from "@/lib/card-response";
import { homeCard } from "@/lib/cards";

export const dynamic = "force-dynamic";

export default async function HomeImage({ params }: LocaleParams) {
  return previewResponse(await homeCard(localeParam((await params).locale)));
}
