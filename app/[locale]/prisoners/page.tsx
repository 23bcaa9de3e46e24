import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { PageFrame } from "@/components/page-frame";
import { PersonRow } from "@/components/person-row";
import { PrisonerSearch } from "@/components/prisoner-search";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { termName } from "@/lib/glossary";
import { describe } from "@/lib/metadata";
import { countByStatus, filterPrisoners, listPrisoners, prisonsOf, type PrisonerFilter } from "@/lib/prisoners";

type Asked = Record<string, string | string[] | undefined>;
type Props = LocaleParams & { searchParams: Promise<Asked> };

/** What was asked in the address; a key given twice counts once, and nobody needs 200 letters. */
function filterOf(asked: Asked): PrisonerFilter {
  const first = (key: string) => [asked[key]].flat()[0]?.slice(0, 200) ?? "";
  return { status: first("status"), prison: first("prison"), q: first("q") };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale });
  return describe({ locale, path: "/prisoners", title: t("PrisonersPage.title"), description: t("PrisonersPage.description") });
}

export default async function PrisonersPage({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale });
  const everyone = listPrisoners(locale);
  const filter = filterOf(await searchParams);
  const found = filterPrisoners(everyone, filter);
  const prisons = [...new Set(everyone.flatMap(prisonsOf))].map((id) => ({ id, name: termName("prisons", id, locale) }));
  return (
    <PageFrame locale={locale} path="/prisoners">
      <Breadcrumbs crumbs={[{ name: t("Nav.home"), href: `/${locale}` }, { name: t("Nav.prisoners") }]} />
      <h1 className="title">{t("PrisonersPage.title")}</h1>
      <p className="lead">{t("PrisonersPage.description")}</p>
      <PrisonerSearch locale={locale} filter={filter} groups={countByStatus(everyone)} prisons={prisons} />
      <p className="mt-6 font-bold" role="status">{t("PrisonersPage.found", { count: found.length })}</p>
      <ul className="columns">{found.map((person) => <PersonRow key={person.slug} person={person} locale={locale} />)}</ul>
    </PageFrame>
  );
}
