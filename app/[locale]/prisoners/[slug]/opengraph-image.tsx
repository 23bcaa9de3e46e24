import { notFound } from "next/navigation";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { previewResponse } from "@/lib/card-response";
import { personCard } from "@/lib/cards";
import { findPrisoner } from "@/lib/prisoners";

export const dynamic = "force-dynamic";

export default async function PersonImage({ params }: LocaleParams<{ slug: string }>) {
  const { locale: value, slug } = await params;
  const locale = localeParam(value);
  return previewResponse(await personCard(findPrisoner(slug, locale) ?? notFound(), locale));
}
