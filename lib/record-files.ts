// Records straight from the files of content/, without a build, for commands of editors; the site itself reads lib/people.ts.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { textOf } from "./content-text";
import { recordSchema, sharedEventSchema, type RecordFields } from "./schema/record";
import { withSharedEvents } from "./shared-events";

function filesIn(folder: string, name: (entry: string) => string): { slug: string; data: unknown }[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).sort().map((entry) => ({ slug: entry.replace(/\.yml$/, ""), file: join(folder, name(entry)) }));
  return files.filter(({ file }) => existsSync(file)).map(({ slug, file }) => ({ slug, data: parse(textOf(readFileSync(file))) as unknown }));
}

/** Every published record by slug, shared events included. @throws if a file breaks the schema: run the content check first. */
export function readRecords(content: string): ReadonlyMap<string, RecordFields> {
  const events = filesIn(join(content, "events"), (entry) => entry).map(({ data }) => sharedEventSchema.parse(data)).filter(({ draft }) => !draft);
  const records = filesIn(join(content, "prisoners"), (entry) => join(entry, "record.yml")).map(({ slug, data }) => [slug, recordSchema.parse(data)] as const);
  return new Map(records.filter(([, { draft, withdrawn }]) => !draft && !withdrawn).map(([slug, record]) => [slug, withSharedEvents(slug, record, events)]));
}
