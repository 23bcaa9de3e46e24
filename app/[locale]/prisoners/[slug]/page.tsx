import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { JsonLd } from "@/components/json-ld";
import { Mdx } from "@/components/mdx";
import { Notices } from "@/components/notices";
import { OwnLanguage, PageFrame } from "@/components/page-frame";
import { PersonLinks } from "@/components/person-links";
import { RevisionNotice } from "@/components/revision-notice";
import { ShareLinks } from "@/components/share-links";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { today } from "@/lib/clock";
import { dateString, dateText } from "@/lib/dates";
import { readBody } from "@/lib/documents";
import { describe } from "@/lib/metadata";
import { listPostsAbout } from "@/lib/posts";
import { findPrisoner } from "@/lib/prisoners";
import { parseRevisionDay, revisionPath } from "@/lib/revision";
import { sharePerson } from "@/lib/shares";
import { statusText } from "@/lib/status-text";
import { breadcrumbData, personData } from "@/lib/structured-data";
import { CiteView } from "./cite-view";
import { isGoneInDevelopment } from "@/lib/withdrawn";
import { RecordView } from "./record-view";
import { WithdrawnView } from "./withdrawn-view";

type Params = LocaleParams<{ slug: string }> & { searchParams?: Promise<{ "as-of"?: string | string[] }> };

/** The person, as known now or on the day that the address names. */
async function personOf({ params, searchParams }: Params) {
  const { locale: value, slug } = await params;
  const locale = localeParam(value);
  const asked = [(await searchParams)?.["as-of"]].flat()[0];
  const day = asked === undefined ? undefined : (parseRevisionDay(asked, today()) ?? notFound());
  const person = findPrisoner(slug, locale, { asKnownOn: day }) ?? notFound();
  return { locale, person, day, path: `/prisoners/${slug}`, t: await getTranslations({ locale }) };
}

export async function generateMetadata(params: Params): Promise<Metadata> {
  if (isGoneInDevelopment((await params.params).slug)) return { robots: { index: false } };
  const { locale, person, day, path, t } = await personOf(params);
  const { name, locales, original, fields } = person;
  if (day !== undefined) {
    const revised = { name, date: dateString(day, locale) };
    return describe({ locale, path, title: t("Revision.title", revised), description: t("Revision.description", revised), locales, original, knownOn: day });
  }
  const imageAlt = t("Image.person", { name, status: await statusText(person.status, locale) });
  return describe({ locale, path, title: name, description: fields.summary, locales, original, image: { of: path, alt: imageAlt } });
}

export default async function PrisonerPage(params: Params) {
  if (isGoneInDevelopment((await params.params).slug)) return <WithdrawnView locale={localeParam((await params.params).locale)} />;
  const { locale, person, day, path, t } = await personOf(params);
  // A post that was changed later says what was known later.
  const posts = listPostsAbout(person.slug, locale).filter(({ fields }) => day === undefined || (fields.updated ?? fields.date) <= day);
  const own = day === undefined ? path : revisionPath(path, day);
  return (
    <PageFrame locale={locale} path={own}>
      <Breadcrumbs crumbs={[{ name: t("Nav.home"), href: `/${locale}` }, { name: t("Nav.prisoners"), href: `/${locale}/prisoners` }, { name: person.name }]} />
      {day === undefined && <Notices locale={locale} notices={person.notices} original={person.original} originalHref={`/${person.original}${path}`} />}
      {day !== undefined && <RevisionNotice day={dateText(day, locale)} isEmpty={person.events.length === 0} now={`/${locale}${path}`} />}
      <RecordView person={person} locale={locale}>
        {/* Who this is was written with today's knowledge, and has no place in an earlier revision. */}
        {day === undefined && (
          <OwnLanguage of={person} className="prose">
            <p className="lead">{person.fields.summary}</p>
            {person.hasBody && <Mdx code={readBody("Profile", person)} />}
          </OwnLanguage>
        )}
      </RecordView>
      <PersonLinks person={person} posts={posts} locale={locale} />
      <CiteView person={person} day={day} locale={locale} />
      {day === undefined && <ShareLinks {...await sharePerson(person, locale)} />}
      <JsonLd data={personData(person, locale, day)} />
      <JsonLd data={breadcrumbData(locale, [{ name: t("Nav.home"), path: "" }, { name: t("Nav.prisoners"), path: "/prisoners" }, { name: person.name, path: own }])} />
    </PageFrame>
  );
}
