// Claims that can hardly all be true in their order: likely slips, said as warnings, since life is stranger than rules.
import { custodyClaims, statusAfter } from "../custody";
import { certainlyAfter, daysBetween } from "../partial-dates";
import { recordSchema, type Claim, type RecordFields, type SharedEvent } from "../schema/record";
import { withSharedEvents } from "../shared-events";
import { type Content, ofKind, once } from "./content";
import { type Document, placeOfField } from "./document";
import { type Problem, type Slip as Said, warningAt } from "./problem";
import { eventIn } from "./shared-event-rules";

type Slip = Said & { claim: Claim };

/** The published events that name each person, in the order of their files. */
const eventsOf = once((content) => {
  const events = new Map<string, SharedEvent[]>();
  for (const event of ofKind(content, "SharedEvent").flatMap((one) => eventIn(one) ?? []).filter(({ draft }) => !draft)) {
    for (const person of new Set(event.people)) events.set(person, [...(events.get(person) ?? []), event]);
  }
  return events;
});

/** Claims said twice, or in an order that cannot be; a record that gives no status. */
export function* orderRules(document: Document, content: Content): Generator<Problem> {
  if (document.kind.name !== "Record") return;
  const record = recordSchema.safeParse(document.yaml?.raw).data;
  if (!record) return;
  const whole = withSharedEvents(document.slug, record, eventsOf(content).get(document.slug) ?? []);
  for (const { claim, code, values } of [...twice(record), ...disorder(whole)]) {
    const index = record.claims.indexOf(claim);
    const place = index === -1 ? placeOfField(document) : placeOfField(document, "claims", index);
    yield warningAt(document.file, place, code, values);
  }
  if (!whole.claims.some(({ fact }) => fact === "status")) {
    yield warningAt(document.file, placeOfField(document, "claims"), "no-status.claims");
  }
}

function* twice({ claims }: RecordFields): Generator<Slip> {
  const seen = new Set<string>();
  for (const claim of claims) {
    const key = JSON.stringify(Object.entries(claim).toSorted(([a], [b]) => a.localeCompare(b)));
    if (seen.has(key)) yield { claim, code: "order.twice", values: {} };
    seen.add(key);
  }
}

const dead = ["died", "executed"];

/** As the timeline sees it: said so, or within a week. */
function isOneArrest(a: Claim, b: Claim): boolean {
  return a.about !== undefined || b.about !== undefined ? a.about === b.about : Math.abs(daysBetween(a.on, b.on)) <= 7;
}

function* disorder({ claims }: RecordFields): Generator<Slip> {
  let held: Claim | undefined;
  let out: Claim | undefined;
  for (const claim of custodyClaims(claims)) {
    const status = statusAfter(claim);
    const before = out;
    if (before && dead.includes(statusAfter(before) ?? "") && certainlyAfter(claim.on, before.on)) {
      yield { claim, code: "order.after-death", values: { fact: claim.fact, on: claim.on, death: before.on } };
    } else if (["furlough", "bail", "release"].includes(claim.fact) && !held && !before) {
      yield { claim, code: "order.never-held", values: { fact: claim.fact, on: claim.on } };
    } else if (claim.fact === "arrest" && held && certainlyAfter(claim.on, held.on) && !isOneArrest(claim, held)) {
      yield { claim, code: "order.held-already", values: { on: claim.on, held: held.on } };
    }
    if (status === "imprisoned") [held, out] = [claim, undefined];
    else if (status !== undefined && status !== "unknown") [held, out] = [undefined, claim];
  }
}
