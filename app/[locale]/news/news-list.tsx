import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { Mdx } from "@/components/mdx";
import { PageFrame } from "@/components/page-frame";
import { Pagination } from "@/components/pagination";
import { PostCard } from "@/components/post-card";
import type { Locale } from "@/i18n/routing";
import { readBody } from "@/lib/documents";
import { describe } from "@/lib/metadata";
import { findPostPage } from "@/lib/posts";

function pathOf(number: number): string {
  return number === 1 ? "/news" : `/news/page/${number}`;
}

export async function newsListMetadata(locale: Locale, number: number): Promise<Metadata> {
  const t = await getTranslations({ locale });
  const title = t("NewsPage.title");
  return describe({
    locale, path: pathOf(number),
    title: number === 1 ? title : t("NewsPage.titlePaged", { title, number }),
    description: number === 1 ? t("NewsPage.description") : t("NewsPage.descriptionPaged", { number }),
  });
}

/** One page of the news, newest first; `number` counts from 1. */
export async function NewsList({ locale, number }: { locale: Locale; number: number }) {
  const t = await getTranslations({ locale });
  const page = findPostPage(number, locale);
  if (!page) notFound();
  return (
    <PageFrame locale={locale} path={pathOf(number)}>
      <Breadcrumbs crumbs={[{ name: t("Nav.home"), href: `/${locale}` }, { name: t("Nav.news") }]} />
      <h1 className="title">{number === 1 ? t("NewsPage.title") : t("NewsPage.titlePaged", { title: t("NewsPage.title"), number })}</h1>
      <p className="lead">{t("NewsPage.description")}</p>
      {page.posts.length === 0 && <p>{t("NewsPage.empty")}</p>}
      {page.posts.map((post) => (
        <PostCard key={post.slug} post={post} locale={locale}>
          {post.hasBody && <Mdx code={readBody("News", post)} />}
        </PostCard>
      ))}
      <Pagination number={number} pages={page.pages} hrefOf={(n) => `/${locale}${pathOf(n)}`} />
    </PageFrame>
  );
}
