import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { JsonLd } from "@/components/json-ld";
import { PageFrame } from "@/components/page-frame";
import { TermHead, TermPeople } from "@/components/term";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { findTerm, termPath, type NamedGlossary } from "@/lib/glossary";
import { listMentions } from "@/lib/mentions";
import { describe } from "@/lib/metadata";
import { breadcrumbData } from "@/lib/structured-data";

// One view for prisons, courts and charges: a term explains itself and lists the people whose records name it.
export type TermParams = LocaleParams<{ id: string }>;

async function termOf(glossary: NamedGlossary, params: TermParams["params"]) {
  const { locale: value, id } = await params;
  const locale = localeParam(value);
  const term = findTerm(glossary, id, locale) ?? notFound();
  const mentions = listMentions(glossary, id, locale);
  // A term that no published record names has nobody to list, and might name somebody who is hidden.
  if (mentions.length === 0) notFound();
  return { locale, term, mentions, path: termPath(glossary, id), t: await getTranslations({ locale }) };
}

export async function describeTerm(glossary: NamedGlossary, params: TermParams["params"]): Promise<Metadata> {
  const { locale, term, mentions, path, t } = await termOf(glossary, params);
  return describe({ locale, path, title: term.name, description: t(`TermPage.description-${glossary}`, { name: term.name, count: mentions.length }) });
}

export async function TermView({ glossary, params }: { glossary: NamedGlossary } & TermParams) {
  const { locale, term, mentions, path, t } = await termOf(glossary, params);
  return (
    <PageFrame locale={locale} path={path}>
      <Breadcrumbs crumbs={[{ name: t("Nav.home"), href: `/${locale}` }, { name: t("Nav.prisoners"), href: `/${locale}/prisoners` }, { name: term.name }]} />
      <TermHead term={term} glossary={glossary} locale={locale} />
      <TermPeople mentions={mentions} locale={locale} />
      <JsonLd data={breadcrumbData(locale, [{ name: t("Nav.home"), path: "" }, { name: t("Nav.prisoners"), path: "/prisoners" }, { name: term.name, path }])} />
    </PageFrame>
  );
}
