import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CallToAct } from "@/components/call-to-act";
import { Demand } from "@/components/demand";
import { JsonLd } from "@/components/json-ld";
import { PageFrame, OwnLanguage } from "@/components/page-frame";
import { PersonLine } from "@/components/person-row";
import { PostCard } from "@/components/post-card";
import { StatusCounts } from "@/components/status-counts";
import { CountPart } from "./appeal/sign-part";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { currentAppeal, demandOf } from "@/lib/appeals";
import { today } from "@/lib/clock";
import { dateText } from "@/lib/dates";
import { describe } from "@/lib/metadata";
import { countByStatus, heldFirst, listPrisoners } from "@/lib/prisoners";
import { listPosts } from "@/lib/posts";
import { verifiedForDays } from "@/lib/status";
import { organizationData } from "@/lib/structured-data";

/** Names on the first page; all others are one link away. */
const onTheWall = 24;

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale });
  return describe({ locale, path: "", title: t("Site.name"), description: t("Site.description") });
}

export default async function HomePage({ params }: LocaleParams) {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale });
  const appeal = currentAppeal(locale);
  const people = heldFirst(listPrisoners(locale));
  return (
    <PageFrame locale={locale} path="">
      <JsonLd data={organizationData(t("Site.name"))} />
      <div className="hero">
        <div>
          <OwnLanguage of={appeal}><h1 className="demand"><Demand>{demandOf(appeal)}</Demand></h1></OwnLanguage>
          <CallToAct locale={locale} />
          <CountPart locale={locale} />
        </div>
        <div className="counts">
          <StatusCounts locale={locale} counts={countByStatus(people)} day={dateText(today(), locale)} verifiedForDays={verifiedForDays} />
          <p className="max-w-lg">{t("HomePage.peopleIntro", { count: people.length })}</p>
        </div>
        <section aria-labelledby="people" className="wall">
          <h2 id="people" className="mb-1 text-base font-normal">{t("HomePage.people")}</h2>
          <ul>{people.slice(0, onTheWall).map((person) => <PersonLine key={person.slug} person={person} locale={locale} />)}</ul>
          <p className="mt-4"><a className="tap font-bold" href={`/${locale}/prisoners`}>{t("HomePage.allPeople")}</a></p>
        </section>
        <section aria-labelledby="news" className="newest mt-6">
          <h2 id="news" className="heading">{t("HomePage.news")}</h2>
          {listPosts(locale).slice(0, 3).map((post) => <PostCard key={post.slug} post={post} locale={locale} level={3} />)}
          <p className="mt-4"><a className="tap font-bold" href={`/${locale}/news`}>{t("HomePage.allNews")}</a></p>
        </section>
      </div>
    </PageFrame>
  );
}
