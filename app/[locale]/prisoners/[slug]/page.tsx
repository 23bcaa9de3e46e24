import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { JsonLd } from "@/components/json-ld";
import { Mdx } from "@/components/mdx";
import { Notices } from "@/components/notices";
import { OwnLanguage, PageFrame } from "@/components/page-frame";
import { PersonHead } from "@/components/person-head";
import { PersonLinks } from "@/components/person-links";
import { ShareLinks } from "@/components/share-links";
import { SourceList } from "@/components/source-list";
import { Timeline } from "@/components/timeline";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { readBody } from "@/lib/documents";
import { describe } from "@/lib/metadata";
import { listPostsAbout } from "@/lib/posts";
import { findPrisoner } from "@/lib/prisoners";
import { sharePerson } from "@/lib/shares";
import { statusText } from "@/lib/status-text";
import { breadcrumbData, personData } from "@/lib/structured-data";
import { viewTimeline } from "@/lib/timeline";

type Params = LocaleParams<{ slug: string }>;

async function personOf(params: Params["params"]) {
  const { locale: value, slug } = await params;
  const locale = localeParam(value);
  const person = findPrisoner(slug, locale) ?? notFound();
  return { locale, person, path: `/prisoners/${slug}`, t: await getTranslations({ locale }) };
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale, person, path, t } = await personOf(params);
  const { name, locales, original, fields } = person;
  const imageAlt = t("Image.person", { name, status: await statusText(person.status, locale) });
  return describe({ locale, path, title: name, description: fields.summary, locales, original, image: { of: path, alt: imageAlt } });
}

export default async function PrisonerPage({ params }: Params) {
  const { locale, person, path, t } = await personOf(params);
  const { events, sources } = viewTimeline(person.record, locale);
  return (
    <PageFrame locale={locale} path={path}>
      <Breadcrumbs crumbs={[{ name: t("Nav.home"), href: `/${locale}` }, { name: t("Nav.prisoners"), href: `/${locale}/prisoners` }, { name: person.name }]} />
      <Notices notices={person.notices} original={person.original} originalHref={`/${person.original}${path}`} />
      <article>
        <PersonHead person={person} locale={locale} />
        <OwnLanguage of={person} className="prose mt-8">
          <p className="lead">{person.fields.summary}</p>
          {person.hasBody && <Mdx code={readBody("Profile", person)} />}
        </OwnLanguage>
        <Timeline events={events} />
        <SourceList sources={sources} />
      </article>
      <PersonLinks person={person} posts={listPostsAbout(person.slug, locale)} locale={locale} />
      <ShareLinks {...await sharePerson(person, locale)} />
      <JsonLd data={personData(person, locale)} />
      <JsonLd data={breadcrumbData(locale, [{ name: t("Nav.home"), path: "" }, { name: t("Nav.prisoners"), path: "/prisoners" }, { name: person.name, path }])} />
    </PageFrame>
  );
}
