import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { FreshnessList } from "@/components/freshness-list";
import { PageFrame } from "@/components/page-frame";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { describe } from "@/lib/metadata";
import { listFreshness } from "@/lib/freshness";
import { listPrisoners } from "@/lib/prisoners";
import { verifiedForDays } from "@/lib/status";

const path = "/about/freshness";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale, namespace: "FreshnessPage" });
  return describe({ locale, path, title: t("title"), description: t("description") });
}

export default async function FreshnessPage({ params }: LocaleParams) {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale });
  const people = listFreshness(locale);
  const lasting = listPrisoners(locale).length - people.length;
  const crumbs = [{ name: t("Nav.home"), href: `/${locale}` }, { name: t("Nav.about"), href: `/${locale}/about` }, { name: t("FreshnessPage.title") }];
  return (
    <PageFrame locale={locale} path={path}>
      <Breadcrumbs crumbs={crumbs} />
      <h1 className="title">{t("FreshnessPage.title")}</h1>
      <p className="lead">{t("FreshnessPage.description")}</p>
      <p className="mt-4 max-w-2xl">{t("FreshnessPage.rule", { days: verifiedForDays })}</p>
      <p className="mt-4 font-bold">{t("FreshnessPage.counted", { count: people.length, stale: people.filter(({ isStale }) => isStale).length })}</p>
      <FreshnessList people={people} locale={locale} />
      {lasting > 0 && <p className="mt-6 max-w-2xl text-quiet">{t("FreshnessPage.lasting", { count: lasting })}</p>}
    </PageFrame>
  );
}
