import { notFound } from "next/navigation";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { findAppeal } from "@/lib/appeals";
import { appealCard, cardResponse } from "@/lib/cards";

export const dynamic = "force-dynamic";

export default async function AppealVersionImage({ params }: LocaleParams<{ slug: string }>) {
  const { locale: value, slug } = await params;
  const locale = localeParam(value);
  return cardResponse(await appealCard(findAppeal(slug, locale) ?? notFound(), locale));
}
