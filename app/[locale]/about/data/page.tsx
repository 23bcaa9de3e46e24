import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { DataFiles, DataNotes } from "@/components/data-files";
import { PageFrame } from "@/components/page-frame";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { describe } from "@/lib/metadata";
import { licence, schemaPath } from "@/lib/open-data/head";
import { listPrisoners } from "@/lib/prisoners";

const path = "/about/data";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale, namespace: "DataPage" });
  return describe({ locale, path, title: t("title"), description: t("description") });
}

export default async function DataPage({ params }: LocaleParams) {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale });
  const example = listPrisoners(locale)[0]?.slug;
  const files = [
    { href: "/data/prisoners.json", about: "prisoners" }, { href: "/data/prisoners.csv", about: "prisonersCsv" },
    ...(example === undefined ? [] : [{ href: `/data/prisoners/${example}.json`, about: "person" } as const]),
    { href: "/data/signers.json", about: "signers" }, { href: "/data/signers.csv", about: "signersCsv" }, { href: "/data/signatures.json", about: "signatures" }, { href: "/data/news.json", about: "news" }, { href: schemaPath, about: "schema" },
  ] as const;
  const crumbs = [{ name: t("Nav.home"), href: `/${locale}` }, { name: t("Nav.about"), href: `/${locale}/about` }, { name: t("DataPage.title") }];
  return (
    <PageFrame locale={locale} path={path}>
      <Breadcrumbs crumbs={crumbs} />
      <h1 className="title">{t("DataPage.title")}</h1>
      <p className="lead">{t("DataPage.description")}</p>
      <DataFiles files={files} />
      <DataNotes licence={licence} />
    </PageFrame>
  );
}
