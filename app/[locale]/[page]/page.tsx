import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { Mdx } from "@/components/mdx";
import { Notices } from "@/components/notices";
import { OwnLanguage, PageFrame } from "@/components/page-frame";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { readBody } from "@/lib/documents";
import { describe } from "@/lib/metadata";
import { findPage } from "@/lib/pages";

type Params = LocaleParams<{ page: string }>;

async function pageOf(params: Params["params"]) {
  const { locale: value, page: slug } = await params;
  const locale = localeParam(value);
  return { locale, page: findPage(slug, locale) ?? notFound(), t: await getTranslations({ locale }) };
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale, page } = await pageOf(params);
  const { slug, locales, original, fields } = page;
  return describe({ locale, path: `/${slug}`, title: fields.title, description: fields.summary ?? fields.title, locales, original });
}

export default async function StandingPage({ params }: Params) {
  const { locale, page, t } = await pageOf(params);
  return (
    <PageFrame locale={locale} path={`/${page.slug}`}>
      <Breadcrumbs crumbs={[{ name: t("Nav.home"), href: `/${locale}` }, { name: page.fields.title }]} />
      <Notices locale={locale} notices={page.notices} original={page.original} originalHref={`/${page.original}/${page.slug}`} />
      <OwnLanguage of={page} className="prose">
        <h1 className="title">{page.fields.title}</h1>
        {page.fields.summary && <p className="lead">{page.fields.summary}</p>}
        {page.hasBody && <Mdx code={readBody("Page", page)} />}
      </OwnLanguage>
    </PageFrame>
  );
}
