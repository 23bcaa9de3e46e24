import { notFound } from "next/navigation";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { downloadResponse } from "@/lib/card-response";
import { postCard } from "@/lib/cards";
import { findPost } from "@/lib/posts";

export async function GET(_request: Request, { params }: LocaleParams<{ slug: string; file: string }>) {
  const { locale: value, slug, file } = await params;
  const locale = localeParam(value);
  const post = findPost(slug, locale) ?? notFound();
  return (await downloadResponse(await postCard(post, locale), file, slug)) ?? notFound();
}
