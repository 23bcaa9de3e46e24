// Atom feeds (RFC 4287): the news of one language, and the changes to one person's record.
import type { Locale } from "@/i18n/routing";
import { getTranslations } from "next-intl/server";
import { today } from "./clock";
import { dateString } from "./dates";
import type { Post } from "./posts";
import type { Prisoner } from "./prisoners";
import { dayAfter, firstDay } from "./partial-dates";
import { absoluteUrl } from "./settings";
import { verifiedForDays } from "./status";
import { statusParts } from "./status-text";
import type { Fact, RecordFields } from "./schema/record";
import { viewTimeline, type ClaimView, type SourceView } from "./timeline";

export type FeedEntry = { id: string; url: string; title: string; summary: string; published: string; updated: string; locale: Locale; image?: string };
export type Feed = { title: string; locale: Locale; selfPath: string; path: string; author: string; entries: readonly FeedEntry[]; updated: string };

const special: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Text for XML: special characters as entities, control characters that XML 1.0 forbids left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"']/g, (character) => special[character] ?? "");
}

/** An ISO date (whole or partial, Gregorian, UTC) as the RFC 3339 moment that Atom demands: the start of that day. */
export function atomDate(iso: string): string {
  return `${`${iso}-01-01`.slice(0, 10)}T00:00:00Z`;
}

/** A post as a feed entry in the language in which it is shown. */
export function postEntry(post: Post, locale: Locale): FeedEntry {
  const { title, summary, date, updated } = post.fields;
  const url = absoluteUrl(`/${locale}/news/${post.slug}`);
  return {
    id: url, url, title, summary, published: date, updated: updated ?? date, locale: post.locale,
    image: `${url}/opengraph-image`,
  };
}

/** The newest date in a record, of its sources and of what has happened, that is not after `date`; undefined if there is none. */
function newestBefore({ claims, sources }: RecordFields, date: string): string | undefined {
  const happened = claims.filter(({ fact }) => fact !== "hearing").map(({ on }) => on);
  const dates = [...happened, ...Object.values(sources).flatMap(({ published }) => published ?? [])];
  return dates.filter((each) => firstDay(each) <= firstDay(date)).toSorted().at(-1);
}

/**
 * When a claim was there to be read (ISO date, maybe partial), by the record alone and never by the clock: with its newest source, but not
 * before it happened; a session as soon as it was announced. A session that only undated sources announce stands beside the newest thing
 * that is dated in the record, and by itself on its own day.
 */
function publishedOn(fact: Fact, { when }: ClaimView, cited: readonly SourceView[], record: RecordFields): string {
  const dates = cited.flatMap(({ published }) => published?.iso ?? []).toSorted();
  if (fact !== "hearing") return [when.iso, ...dates].toSorted().at(-1) ?? when.iso;
  return dates.at(-1) ?? newestBefore(record, when.iso) ?? when.iso;
}

/** What has come by `day` (ISO date, UTC), each as it was then: a date of tomorrow, which is today in the east, waits for its day. */
export function comeBy(entries: readonly FeedEntry[], day: string): FeedEntry[] {
  return entries
    .filter(({ published }) => firstDay(published) <= day)
    .map((entry) => (firstDay(entry.updated) <= day ? entry : { ...entry, updated: entry.published }));
}

/**
 * A person's claims as feed entries, newest first: what is said to have happened, when, and who said so.
 * @param day what has come by then (ISO date, UTC); the site's day by default
 */
export async function claimEntries(person: Prisoner, locale: Locale, day = today()): Promise<FeedEntry[]> {
  const t = await getTranslations({ locale });
  const url = absoluteUrl(`/${locale}/prisoners/${person.slug}`);
  const { events, sources } = viewTimeline(person.record, locale);
  const idsSoFar = new Map<string, number>();
  /** The same as long as the claim is: what it is about, when, who says so; a number where that is not enough. */
  const idOf = (key: string) => {
    const count = (idsSoFar.get(key) ?? 0) + 1;
    idsSoFar.set(key, count);
    return `${url}#${key}${count > 1 ? `-${count}` : ""}`;
  };
  const entries = events.flatMap(({ fact, claims }) =>
    claims.map((claim) => {
      const cited = sources.filter(({ number }) => claim.sources.includes(number));
      const published = publishedOn(fact, claim, cited, person.record);
      const term = claim.term && claim.isMoreThan ? t("PrisonerPage.moreThan", { term: claim.term }) : claim.term;
      const details = [claim.status && t(`Status.${claim.status}`), term, claim.court?.name, claim.prison?.name, claim.place, claim.note, ...cited.map((s) => s.publisher)];
      return {
        id: idOf([fact, claim.when.iso, ...cited.map((source) => source.id)].join("-")), url, locale, published, updated: published,
        title: t("Feed.claim", { name: person.name, fact: t(`Fact.${fact}`), date: dateString(claim.when.iso, locale) }),
        summary: details.filter(Boolean).join(" · "),
      };
    }),
  );
  return comeBy([...(await ageEntries(person, locale, url)), ...entries.reverse()], day);
}

/** A status that nobody verified any more is a change too: of the day on which it turned, though nobody edited anything. */
async function ageEntries({ name, status }: Prisoner, locale: Locale, url: string): Promise<FeedEntry[]> {
  if (!status?.isStale) return [];
  const t = await getTranslations({ locale });
  const turned = dayAfter(status.verifiedOn, verifiedForDays + 1);
  const { label, asOf } = await statusParts(status, locale);
  return [{ id: `${url}#not-verified-${status.verifiedOn}`, url, locale, published: turned, updated: turned, title: t("Feed.status", { name, status: label }), summary: asOf }];
}

/** One entry as XML. */
export function entryXml({ id, url, title, summary, published, updated, locale, image }: FeedEntry): string {
  return `<entry xml:lang="${locale}">
<id>${escapeXml(id)}</id>
<title>${escapeXml(title)}</title>
<link rel="alternate" type="text/html" hreflang="${locale}" href="${escapeXml(url)}"/>${image ? `\n<link rel="enclosure" type="image/jpeg" href="${escapeXml(image)}"/>` : ""}
<published>${atomDate(published)}</published>
<updated>${atomDate(updated)}</updated>
<summary>${escapeXml(summary)}</summary>
</entry>`;
}

/** The whole feed as XML. */
export function feedXml({ title, locale, selfPath, path, author, entries, updated }: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${escapeXml(absoluteUrl(selfPath))}</id>
<title>${escapeXml(title)}</title>
<link rel="self" type="application/atom+xml" href="${escapeXml(absoluteUrl(selfPath))}"/>
<link rel="alternate" type="text/html" hreflang="${locale}" href="${escapeXml(absoluteUrl(path))}"/>
<updated>${atomDate(updated)}</updated>
<author><name>${escapeXml(author)}</name></author>
${entries.map(entryXml).join("\n")}
</feed>
`;
}

/** A feed as a response. */
export function feedResponse(feed: Feed): Response {
  return new Response(feedXml(feed), { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
}

/** The newest change among entries (ISO date); of a feed without any, the day from which computers count: a day that never moves. */
export function newestUpdate(entries: readonly FeedEntry[]): string {
  return entries.reduce((latest, { updated }) => (updated > latest ? updated : latest), "1970-01-01");
}
