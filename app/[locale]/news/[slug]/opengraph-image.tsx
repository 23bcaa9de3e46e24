import { notFound } from "next/navigation";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { previewResponse } from "@/lib/card-response";
import { postCard } from "@/lib/cards";
import { findPost } from "@/lib/posts";

export const dynamic = "force-dynamic";

export default async function PostImage({ params }: LocaleParams<{ slug: string }>) {
  const { locale: value, slug } = await params;
  const locale = localeParam(value);
  return previewResponse(await postCard(findPost(slug, locale) ?? notFound(), locale));
}
