import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { claimEntries, feedResponse, newestUpdate } from "@/lib/feed";
import { findPrisoner } from "@/lib/prisoners";

export async function GET(_request: Request, { params }: LocaleParams<{ slug: string }>) {
  const { locale: value, slug } = await params;
  const locale = localeParam(value);
  const person = findPrisoner(slug, locale) ?? notFound();
  const t = await getTranslations({ locale });
  const entries = await claimEntries(person, locale);
  return feedResponse({
    title: t("PrisonerPage.feedTitle", { name: person.name }), locale, entries, author: t("Site.name"),
    selfPath: `/${locale}/prisoners/${slug}/feed.xml`, path: `/${locale}/prisoners/${slug}`, updated: newestUpdate(entries),
  });
}
