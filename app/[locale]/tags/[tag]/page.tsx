import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { PageFrame } from "@/components/page-frame";
import { PostCard } from "@/components/post-card";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { findTerm } from "@/lib/glossary";
import { describe } from "@/lib/metadata";
import { listPostsTagged } from "@/lib/posts";

type Params = LocaleParams<{ tag: string }>;

async function tagOf(params: Params["params"]) {
  const { locale: value, tag } = await params;
  const locale = localeParam(value);
  const term = findTerm("tags", tag, locale) ?? notFound();
  return { locale, term, t: await getTranslations({ locale }) };
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale, term, t } = await tagOf(params);
  const words = { tag: term.name };
  return describe({ locale, path: `/tags/${term.id}`, title: t("NewsPage.tagged", words), description: t("NewsPage.tagDescription", words) });
}

export default async function TagPage({ params }: Params) {
  const { locale, term, t } = await tagOf(params);
  const posts = listPostsTagged(term.id, locale);
  return (
    <PageFrame locale={locale} path={`/tags/${term.id}`}>
      <Breadcrumbs crumbs={[{ name: t("Nav.home"), href: `/${locale}` }, { name: t("Nav.news"), href: `/${locale}/news` }, { name: term.name }]} />
      <h1 className="title">{t("NewsPage.tagged", { tag: term.name })}</h1>
      {posts.length === 0 && <p>{t("NewsPage.empty")}</p>}
      {posts.map((post) => <PostCard key={post.slug} post={post} locale={locale} />)}
    </PageFrame>
  );
}
