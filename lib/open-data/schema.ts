// What the open data look like: one definition, from which both the types of lib/open-data and /data/schema.json come, so that neither can drift.
import { z } from "zod";
import { statusGroups } from "../prisoners";
import { facts, reasons, statuses } from "../schema/record";
import { invalidReasons } from "../petition/invalidated";

const words = (of: string) => z.string().min(1).describe(of);
const locales = ["en", "fa", "ar"] as const;
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/).meta({ id: "partialDate", description: "A Gregorian date (ISO 8601), as exact as its source: 2021, 2021-06 or 2021-06-13. Nothing is filled in." });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).meta({ id: "day", description: "A whole Gregorian day (ISO 8601), UTC: 2021-06-13." });
const address = z.url();
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const id = slug.describe("An id of `glossary`.");
const names = z.strictObject({ en: z.string(), fa: z.string(), ar: z.string() }).meta({ id: "threeLanguages", description: "The same words in English, Farsi and Arabic." });
const someNames = z.strictObject({ en: z.string().optional(), fa: z.string().optional(), ar: z.string().optional() });
const sourceIds = z.array(slug).describe("Ids of `sources` of the same record.");

const term = z.strictObject({ names, about: names.optional(), url: address.optional(), addresses: someNames.optional().describe("Pages of this site that list the people concerned.") }).meta({ id: "term" });
const terms = z.record(slug, term);
const glossary = z
  .strictObject({ prisons: terms, courts: terms, charges: terms, places: terms, publishers: terms })
  .meta({ id: "glossary", description: "What the ids in this file mean, in three languages." });

const source = z.strictObject({ publisher: id, title: z.string().optional(), url: address.optional(), published: partialDate.optional() }).meta({ id: "source" });

const claim = z
  .strictObject({
    fact: z.enum(facts),
    on: partialDate.describe("The day that the claim speaks of, not the day of its source."),
    value: z.string().optional().describe("Of a status: one of the statuses. Of a sentence: an ISO 8601 duration, P10Y8M."),
    moreThan: z.literal(true).optional().describe("The source says “more than” this value."),
    place: id.optional(), prison: id.optional(), ward: z.string().optional(), court: id.optional(), charges: z.array(id).optional(),
    about: slug.optional().describe("Claims of one fact with the same `about` speak of the same event."),
    note: names.optional(),
    because: z.enum(reasons).optional().describe("Why saying this does no harm; only of what is private."),
    sources: sourceIds.min(1),
  })
  .meta({ id: "claim", description: "What a source says, dated." });
const event = z
  .strictObject({
    fact: z.enum(facts), about: slug.optional(), disagrees: z.boolean().describe("True where sources contradict each other; none is chosen."),
    differs: z.array(z.enum(["date", "value", "court", "charges", "place", "prison"])), claims: z.array(claim).min(1),
  })
  .meta({ id: "event" });

const status = z
  .strictObject({
    value: z.enum(statuses), asOf: partialDate, verifiedOn: partialDate.describe("The newest source that bears on it."),
    notVerified: z.boolean().describe("True where the person may still be held and nothing newer than 180 days is known: do not call this person imprisoned."),
    group: z.enum(statusGroups).describe("The group in which this site lists and counts the person on the day `asOf` of the file."),
    sources: sourceIds, others: z.array(z.strictObject({ value: z.enum(statuses), asOf: partialDate, sources: sourceIds })).describe("What other sources say of the very same date."),
  })
  .meta({ id: "status", description: "The newest status known, never without its date." });
const daysHeld = z
  .strictObject({ days: z.int().min(0), atLeast: z.boolean().describe("True where the claims leave more open: partial dates, disagreement, missing dates."), upTo: partialDate.describe("Counted to this date and not a day further.") })
  .meta({ id: "daysHeld" });
const edge = <Kind extends string>(kinds: readonly [Kind, ...Kind[]]) => z.strictObject({ kind: z.enum(kinds), dates: z.array(partialDate).min(1).describe("Several where sources disagree."), sources: sourceIds });
const imprisonment = z
  .strictObject({
    start: edge(["arrest", "return", "seen"]), end: edge(["leave", "bail", "release", "exile", "death", "execution", "out"]).nullable().describe("Null where no claim ends it."),
    lastSeenOn: partialDate, daysHeld,
  })
  .meta({ id: "imprisonment" });
const nextDate = z.strictObject({ kind: z.enum(["hearing", "end-of-sentence"]), on: partialDate, disagrees: z.boolean(), sources: sourceIds }).meta({ id: "nextDate" });

const prisoner = z
  .strictObject({
    slug, names, spellings: z.array(z.string()), public: z.strictObject({ because: z.enum(reasons) }).describe("Why naming this person does no harm."),
    addresses: someNames.describe("The record as a page, in the languages in which it exists."),
    status: status.nullable().describe("Null where no source gives one."),
    daysHeld: daysHeld.nullable().describe("All imprisonments together; null where not one day is certain."),
    imprisonments: z.array(imprisonment), nextDates: z.array(nextDate).describe("What claims announce for the day of the file or later."),
    events: z.array(event).min(1).describe("Every claim, oldest first, those about one event together."),
    conflicts: z.array(event).describe("Those of `events` on which sources contradict each other."),
    sources: z.record(slug, source),
  })
  .meta({ id: "prisoner" });

const citedSource = z.strictObject({ publisher: slug, url: address.optional(), date: partialDate.optional() });
const signer = z
  .strictObject({
    slug, name: words("As signed."), names: someNames, role: someNames.optional().describe("As given when this person signed; institutions are listed for identification only."),
    country: z.string().regex(/^[A-Z]{2}$/).optional().describe("ISO 3166-1 alpha-2."), appeal: slug, selected: z.boolean(), source: citedSource.optional(),
  })
  .meta({ id: "signer" });

const sha256 = z.string().regex(/^[0-9a-f]{64}$/).meta({ id: "sha256", description: "SHA-256, hexadecimal." });
/** A place in the public list. */
export const entry = z
  .strictObject({
    position: z.int().min(1), digest: sha256.describe("Binds what the entry says."), chained: sha256.describe("Binds the entry to all before it."),
    salt: z.string().optional().describe("Missing, as `content` is, where the signature was withdrawn or its name is not shown any more."),
    content: z
      .strictObject({
        name: words("As it may appear."), shown: z.enum(["first", "full"]).describe("First name or whole name, as the person chose."), country: z.string().regex(/^[A-Z]{2}$/).describe("ISO 3166-1 alpha-2."),
        day: day.describe("The day of the signature, UTC."), appeal: slug, version: words("Which text was signed: its last change, its language, and the beginning of the SHA-256 of its words."), locale: z.enum(locales).describe("The language in which it was signed."),
      })
      .optional(),
  })
  .meta({ id: "entry", description: "A place in the list of those who signed here and agreed to be named." });

const text = z.strictObject({ title: z.string(), summary: z.string(), translation: z.enum(["unreviewed", "reviewed"]).optional(), address }).meta({ id: "newsText" });
const newsItem = z
  .strictObject({
    slug, date: day, updated: day.optional(), kind: z.enum(["news", "statement", "action"]).optional(), source: citedSource, readOn: address.optional(),
    prisoners: z.array(slug), tags: z.array(slug), original: z.enum(locales), texts: z.strictObject({ en: text.optional(), fa: text.optional(), ar: text.optional() }),
  })
  .meta({ id: "newsItem" });

/** What every file says of itself first. */
const head = {
  $schema: address, licence: address.describe("Of this project's own texts and data."),
  licenceExcludes: words("What the licence does not cover."), attribution: words("How to name this site."), site: address, asOf: day.describe("The day of this file, UTC; statuses age by the day."), about: address.describe("A page that explains these files."),
};
const files = {
  prisonersFile: z.strictObject({ ...head, glossary, prisoners: z.array(prisoner) }).meta({ id: "prisonersFile", description: "/data/prisoners.json" }),
  prisonerFile: z.strictObject({ ...head, glossary, prisoner }).meta({ id: "prisonerFile", description: "/data/prisoners/{slug}.json" }),
  signersFile: z.strictObject({ ...head, note: names, signers: z.array(signer) }).meta({ id: "signersFile", description: "/data/signers.json" }),
  signaturesFile: z
    .strictObject({
      ...head, method: words("How the chain is made."), beginning: sha256.describe("What stands before the first entry."),
      last: z.strictObject({ position: z.int().min(0), chained: sha256 }).describe("The list's head: note it, and a list that is rewritten or cut later is noticed."),
      invalidated: z.array(z.strictObject({ day, reason: z.enum(invalidReasons), signatures: z.int().min(1) })).describe("Signatures that organisers took out, named in the list or not: by day and reason."),
      entries: z.array(entry),
    }).meta({ id: "signaturesFile", description: "/data/signatures.json" }),
  newsFile: z.strictObject({ ...head, news: z.array(newsItem) }).meta({ id: "newsFile", description: "/data/news.json" }),
};

export type Head = Pick<PrisonersFile, keyof typeof head>;
export type Glossary = z.infer<typeof glossary>;
export type PrisonerData = z.infer<typeof prisoner>;
export type EventData = z.infer<typeof event>;
export type PrisonersFile = z.infer<typeof files.prisonersFile>;
export type PrisonerFile = z.infer<typeof files.prisonerFile>;
export type SignersFile = z.infer<typeof files.signersFile>;
export type SignaturesFile = z.infer<typeof files.signaturesFile>;
export type NewsFile = z.infer<typeof files.newsFile>;

/** The JSON Schema (draft 2020-12) that every JSON file of the open data fits. @param url its own address */
export function dataSchema(url: string): object {
  const { $schema, ...schema } = z.toJSONSchema(z.union(Object.values(files)), { target: "draft-2020-12" });
  return { $schema, $id: url, title: "Open data on political prisoners of Iran", description: "Every file under /data/ fits one of these. Dated claims with their sources; where sources disagree, all stand side by side.", ...schema };
}
