// Open data: what the pages say, for machines; each fact with its date and its source. Licence: CC BY 4.0.
import { routing } from "@/i18n/routing";
import { today } from "./clock";
import { listPosts } from "./posts";
import { findPrisoner, listPrisoners, statusGroup, type Prisoner } from "./prisoners";
import { timelineOf } from "./record";
import { absoluteUrl, alternatesOf } from "./settings";
import { listSigners, type Signer } from "./signers";
import { listAppeals } from "./appeals";

const licence = "https://creativecommons.org/licenses/by/4.0/";

/** What every data file says of itself first. */
function headed<Data extends object>(data: Data) {
  return { licence, site: absoluteUrl("/"), asOf: today(), ...data };
}

function statusData(person: Prisoner) {
  const { status } = person;
  if (!status) return null;
  const { value, asOf, verifiedOn, isStale, claim, rivals } = status;
  const others = rivals.map((rival) => ({ value: rival.value, asOf: rival.on, sources: rival.sourceIds }));
  return { value, asOf, verifiedOn, notVerified: isStale, group: statusGroup(person), sources: claim.sourceIds, ...(others.length > 0 ? { others } : {}) };
}

function personData(person: Prisoner) {
  const { record, slug } = person;
  return {
    slug,
    names: record.names,
    spellings: record.spellings ?? [],
    addresses: alternatesOf(`/prisoners/${slug}`, person.locales),
    status: statusData(person),
    events: timelineOf(record).map(({ fact, disagrees, claims }) => ({
      fact, disagrees, claims: claims.map(({ fact: _fact, source: _source, sourceIds, ...claim }) => ({ ...claim, sources: sourceIds })),
    })),
    sources: record.sources,
  };
}

/** One person's record, or undefined if there is none. */
export function prisonerData(slug: string) {
  const person = findPrisoner(slug, "en");
  return person && headed({ prisoner: personData(person) });
}

export function prisonersData() {
  return headed({ prisoners: listPrisoners("en").map(personData) });
}

function signerData({ slug, fields }: Signer) {
  const { name, names, role, country, appeal, selected, source } = fields;
  return { slug, name, names: { en: name, ...names }, role, country, appeal, selected, source };
}

function allSigners(): Signer[] {
  return listAppeals("en").flatMap(({ slug }) => listSigners(slug));
}

export function signersData() {
  return headed({ note: "Institutions listed for identification only", signers: allSigners().map(signerData) });
}

export function newsData() {
  const byLocale = new Map(routing.locales.map((locale) => [locale, new Map(listPosts(locale).map((post) => [post.slug, post]))]));
  const news = listPosts("en").map((post) => ({
    slug: post.slug,
    date: post.fields.date,
    kind: post.fields.kind,
    source: post.fields.source,
    readOn: post.fields.readOn,
    prisoners: post.people.map(({ slug }) => slug),
    tags: post.fields.tags ?? [],
    original: post.original,
    texts: Object.fromEntries(post.locales.map((locale) => {
      const fields = byLocale.get(locale)?.get(post.slug)?.fields;
      return [locale, { title: fields?.title, summary: fields?.summary, translation: fields?.translation, address: absoluteUrl(`/${locale}/news/${post.slug}`) }];
    })),
  }));
  return headed({ news });
}

/** A cell that no spreadsheet takes for a formula (OWASP: CSV injection), quoted as RFC 4180 says. */
export function csvCell(value: string | undefined): string {
  const safe = /^[=+\-@\t\r\n]/.test(value ?? "") ? `'${value}` : (value ?? "");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csv(rows: readonly (readonly (string | undefined)[])[]): string {
  return rows.map((row) => row.map(csvCell).join(",")).join("\r\n") + "\r\n";
}

/** One line a person: names, status as of its date, the address of the record. */
export function prisonersCsv(): string {
  const head = ["slug", "name_en", "name_fa", "name_ar", "status", "as_of", "verified_on", "not_verified", "source_urls", "record"];
  const lines = listPrisoners("en").map(({ slug, record, status }) => [
    slug, record.names.en, record.names.fa, record.names.ar, status?.value, status?.asOf, status?.verifiedOn,
    status && String(status.isStale), status?.claim.sourceIds.flatMap((id) => record.sources[id]?.url ?? []).join(" "),
    absoluteUrl(`/data/prisoners/${slug}.json`),
  ]);
  return csv([head, ...lines]);
}

export function signersCsv(): string {
  const head = ["slug", "name", "name_fa", "name_ar", "role_en", "country", "appeal", "selected"];
  const lines = allSigners().map(({ slug, fields }) => [
    slug, fields.name, fields.names?.fa, fields.names?.ar, fields.role?.en, fields.country, fields.appeal, String(fields.selected),
  ]);
  return csv([head, ...lines]);
}
