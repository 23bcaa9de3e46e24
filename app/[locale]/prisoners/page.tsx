import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { PageFrame } from "@/components/page-frame";
import { PersonRow } from "@/components/person-row";
import { AskedQuestions, PrisonerSearch } from "@/components/prisoner-search";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { describe } from "@/lib/metadata";
import { askedIn, filterPath, filterPrisoners, parseFilter, statusChoices, termChoices, withoutQuestion } from "@/lib/prisoner-filter";
import { listPrisoners } from "@/lib/prisoners";
import { isNameless } from "@/lib/search";

type Props = LocaleParams & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale });
  return describe({ locale, path: "/prisoners", title: t("PrisonersPage.title"), description: t("PrisonersPage.description") });
}

export default async function PrisonersPage({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale });
  const everyone = listPrisoners(locale);
  const filter = parseFilter(await searchParams);
  const found = filterPrisoners(everyone, filter);
  const statuses = [...statusChoices(everyone, filter)].map(([id, count]) => ({ id, count, name: t(`Status.${id}`) }));
  const prisons = termChoices(everyone, filter, "prison", locale);
  const charges = termChoices(everyone, filter, "charge", locale);
  const choices = { q: [], status: statuses, prison: prisons, charge: charges };
  const asked = askedIn(filter).map((question) => ({
    label: t(`PrisonersPage.asked-${question}`),
    value: choices[question].find(({ id }) => id === filter[question])?.name ?? filter[question],
    href: `/${locale}${filterPath({ ...filter, [question]: "" })}`,
    count: withoutQuestion(everyone, filter, question).length,
  }));
  return (
    <PageFrame locale={locale} path={filterPath(filter)}>
      <Breadcrumbs crumbs={[{ name: t("Nav.home"), href: `/${locale}` }, { name: t("Nav.prisoners") }]} />
      <h1 className="title">{t("PrisonersPage.title")}</h1>
      <p className="lead">{t("PrisonersPage.description")}</p>
      <PrisonerSearch locale={locale} filter={filter} statuses={statuses} prisons={prisons} charges={charges} />
      <AskedQuestions asked={asked} found={found.length} everyone={`/${locale}/prisoners`} />
      <p className="mt-6 font-bold" role="status">{isNameless(filter.q) ? t("PrisonersPage.noLetters") : t("PrisonersPage.found", { count: found.length })}</p>
      <ul className="columns">{found.map((person) => <PersonRow key={person.slug} person={person} locale={locale} />)}</ul>
    </PageFrame>
  );
}
