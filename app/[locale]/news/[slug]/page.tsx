import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { JsonLd } from "@/components/json-ld";
import { Mdx } from "@/components/mdx";
import { Notices } from "@/components/notices";
import { OwnLanguage, PageFrame } from "@/components/page-frame";
import { PostAside, PostMeta } from "@/components/post-meta";
import { ShareLinks } from "@/components/share-links";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { dateString } from "@/lib/dates";
import { readBody } from "@/lib/documents";
import { describe } from "@/lib/metadata";
import { findPost } from "@/lib/posts";
import { sharePost } from "@/lib/shares";
import { breadcrumbData, postData } from "@/lib/structured-data";

type Params = LocaleParams<{ slug: string }>;

async function postOf(params: Params["params"]) {
  const { locale: value, slug } = await params;
  const locale = localeParam(value);
  const post = findPost(slug, locale) ?? notFound();
  return { locale, post, path: `/news/${slug}`, t: await getTranslations({ locale }) };
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale, post, path, t } = await postOf(params);
  const { title, summary, date, updated } = post.fields;
  return describe({
    locale, path, title, description: summary, locales: post.locales, original: post.original, image: { of: path, alt: t("Image.post", { title, date: dateString(date, locale) }) },
    article: { publishedTime: date, modifiedTime: updated ?? date },
  });
}

export default async function PostPage({ params }: Params) {
  const { locale, post, path, t } = await postOf(params);
  const { title, summary } = post.fields;
  return (
    <PageFrame locale={locale} path={path}>
      <Breadcrumbs crumbs={[{ name: t("Nav.home"), href: `/${locale}` }, { name: t("Nav.news"), href: `/${locale}/news` }, { name: title }]} />
      <Notices locale={locale} notices={post.notices} original={post.original} originalHref={`/${post.original}${path}`} />
      <article className="with-aside">
        <header>
          <OwnLanguage of={post}><h1 className="title">{title}</h1></OwnLanguage>
          <PostMeta post={post} />
        </header>
        <OwnLanguage of={post} className="prose">
          <p className="lead">{summary}</p>
          {post.hasBody && <Mdx code={readBody("News", post)} />}
        </OwnLanguage>
        <PostAside post={post} locale={locale} />
      </article>
      <ShareLinks {...await sharePost(post, locale)} />
      <JsonLd data={postData(post, locale, t("Site.name"))} />
      <JsonLd data={breadcrumbData(locale, [{ name: t("Nav.home"), path: "" }, { name: t("Nav.news"), path: "/news" }, { name: title, path }])} />
    </PageFrame>
  );
}
