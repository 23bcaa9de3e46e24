// The door to Contentlayer's output: published documents with their checked fields, and a body when asked for.
// Read with fs and not imported: the bundled import goes stale in development and costs 90 MB at 3,000 documents.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import version from "@/.contentlayer/version.json";
import type { DocumentTypeNames } from "contentlayer/generated";
import { isLocale, type Locale } from "@/i18n/routing";
import { contentStamp } from "./content-stamp";
import { readList } from "./json-list";
import { type Kind, kinds } from "./schema/kinds";
import { settings } from "./settings";

type Stored = { _raw: { sourceFilePath: string }; body?: { raw: string; code: string } } & Record<string, unknown>;

/** One file of content/: where it came from, what its frontmatter (or YAML) says. `locale` is absent where a kind has no languages. */
export type Document<Fields> = { slug: string; locale: Locale | undefined; fields: Fields; hasBody: boolean; path: string };

const folder = path.join(process.cwd(), ".contentlayer", "generated");
const cache = new Map<string, readonly Document<unknown>[]>();
let stamp = contentStamp();

/** When the content was last turned into data (ms since 1970); importing it makes an open page in development reload. */
export const contentBuiltAt: number = version.builtAt;

function fileOf(name: string, file: string): string {
  return path.join(/* turbopackIgnore: true */ folder, name, file);
}

/** Reads JSON that Contentlayer may be writing at this moment, as it does in development: half a file, or one that is not there for a moment, is read again. */
function readWhole<Value>(file: string, parse: (bytes: Buffer) => Value, attempts = 20): Value {
  try {
    return parse(readFileSync(file));
  } catch (error) {
    const isAway = settings.isDevelopment && (error as NodeJS.ErrnoException).code === "ENOENT";
    if (!(error instanceof SyntaxError || isAway) || attempts === 0) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    return readWhole(file, parse, attempts - 1);
  }
}

function read(name: DocumentTypeNames): readonly Document<unknown>[] {
  const kind = kinds.find((k) => k.name === name);
  if (!kind) throw new Error(`No kind of document is called ${name}`);
  return readWhole(fileOf(name, "_index.json"), (bytes) => {
    const documents: Document<unknown>[] = [];
    for (const stored of readList(bytes)) documents.push(...documentOf(kind, stored as Stored));
    return documents;
  });
}

function documentOf(kind: Kind, { _raw, _id, type: _type, body, ...fields }: Stored): Document<unknown>[] {
  const place = kind.pattern.exec(_raw.sourceFilePath)?.groups;
  if (!place?.slug) return [];
  const locale = place.locale !== undefined && isLocale(place.locale) ? place.locale : undefined;
  // A source that contentlayer kept although its file broke since must not pass: the schema decides again.
  const checked = kind.schema.parse(fields);
  return [{ slug: place.slug, locale, fields: checked, hasBody: Boolean(body?.raw.trim()), path: _raw.sourceFilePath }];
}

/**
 * Every document of a kind, drafts included: lib/entries.ts drops them, once, for everybody.
 * @throws if the content has not been built (`npm run build:content`).
 */
export function listDocuments<Schema extends z.ZodType>(name: DocumentTypeNames, _schema: Schema): readonly Document<z.infer<Schema>>[] {
  if (stamp !== contentStamp()) {
    cache.clear();
    stamp = contentStamp();
  }
  let documents = cache.get(name);
  if (!documents) cache.set(name, (documents = read(name)));
  return documents as readonly Document<z.infer<Schema>>[];
}

/** The compiled MDX of a document's body, to be run by components/mdx.tsx. */
export function readBody(name: DocumentTypeNames, document: Pick<Document<unknown>, "path">): string {
  const file = `${document.path.replaceAll("/", "__")}.json`;
  return readWhole(fileOf(name, file), (bytes) => JSON.parse(bytes.toString("utf8")) as Stored).body?.code ?? "";
}
