// The same data as tables.
import { type Cell, csv } from "../csv";
import { daysHeldOf } from "../imprisonments";
import { idsNamed } from "../mentions";
import { listPrisoners, type Prisoner } from "../prisoners";
import { conflictsOf } from "../record";
import { absoluteUrl } from "../settings";
import { asciiAddress, licence } from "./head";
import { everySigner } from "./signers";

/** A table from one object a line; the first names the columns. */
function table<Row extends Record<string, Cell>>(columns: readonly (keyof Row & string)[], rows: readonly Row[]): string {
  return csv([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}

function prisonerRow(person: Prisoner) {
  const { slug, record, status } = person;
  const days = daysHeldOf(record);
  return {
    slug, name_en: record.names.en, name_fa: record.names.fa, name_ar: record.names.ar,
    status: status?.value, as_of: status?.asOf, verified_on: status?.verifiedOn, not_verified: status?.isStale, disputed: status && status.rivals.length > 0,
    days_held: days?.days, days_held_at_least: days?.isAtLeast, days_held_up_to: days?.upTo,
    prisons: idsNamed(person, "prisons").join(" "), courts: idsNamed(person, "courts").join(" "), charges: idsNamed(person, "charges").join(" "),
    conflicts: conflictsOf(record).length,
    source_urls: status?.claim.sourceIds.flatMap((id) => (record.sources[id]?.url ? asciiAddress(record.sources[id].url) : [])).join(" "),
    record: absoluteUrl(`/data/prisoners/${slug}.json`), licence,
  };
}

const prisonerColumns = [
  "slug", "name_en", "name_fa", "name_ar", "status", "as_of", "verified_on", "not_verified", "disputed", "days_held", "days_held_at_least", "days_held_up_to",
  "prisons", "courts", "charges", "conflicts", "source_urls", "record", "licence",
] as const;

/** One line a person: names, status as of its date with its sources, days held, ids of prisons, courts and charges, the address of the whole record. */
export function prisonersCsv(): string {
  return table(prisonerColumns, listPrisoners("en").map(prisonerRow));
}

const signerColumns = ["slug", "name", "name_fa", "name_ar", "role_en", "country", "appeal", "selected", "note", "licence"] as const;

export function signersCsv(): string {
  return table(signerColumns, everySigner().map(({ slug, fields }) => ({
    slug, name: fields.name, name_fa: fields.names?.fa, name_ar: fields.names?.ar, role_en: fields.role?.en, country: fields.country,
    appeal: fields.appeal, selected: fields.selected, note: "Institutions listed for identification only", licence,
  })));
}
