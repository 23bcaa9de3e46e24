import { notFound } from "next/navigation";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { findAppeal } from "@/lib/appeals";
import { previewResponse } from "@/lib/card-response";
import { appealCard } from "@/lib/cards";

export const dynamic = "force-dynamic";

export default async function AppealVersionImage({ params }: LocaleParams<{ slug: string }>) {
  const { locale: value, slug } = await params;
  const locale = localeParam(value);
  return previewResponse(await appealCard(findAppeal(slug, locale) ?? notFound(), locale));
}
