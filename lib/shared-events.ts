// Events that concern several people (content/events): written once, counted in the record of everybody whom they name. Pure.
import type { RecordFields, SharedEvent } from "./schema/record";

/** A record with the claims and sources of all events that name the person. The check has made sure that one id never means two sources. */
export function withSharedEvents(slug: string, record: RecordFields, events: readonly SharedEvent[]): RecordFields {
  const own = events.filter(({ people }) => people.includes(slug));
  return {
    ...record,
    claims: [...record.claims, ...own.flatMap(({ claims }) => claims)],
    sources: Object.assign({}, ...own.map(({ sources }) => sources), record.sources) as RecordFields["sources"],
  };
}
