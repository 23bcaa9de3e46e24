// Asks of the data that Contentlayer has made whether they fit the schema of the content, so that a build stops here and not at a reader.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readList } from "../lib/json-list";
import { kinds } from "../lib/schema/kinds";

type Stored = { _raw: { sourceFilePath: string } } & Record<string, unknown>;

/**
 * The files whose data do not fit, each with the fields that are wrong; no values, which may be names.
 * @param site the folder that holds .contentlayer/
 */
export function unfitData(site: string): string[] {
  return kinds.flatMap(({ name, schema }) => {
    const file = path.join(site, ".contentlayer", "generated", name, "_index.json");
    const unfit: string[] = [];
    for (const stored of existsSync(file) ? readList(readFileSync(file)) : []) {
      const { _raw, _id, type: _type, body: _body, ...fields } = stored as Stored;
      const { error } = schema.safeParse(fields);
      const names = new Set(error?.issues.map(({ path: [field] }) => String(field)));
      if (names.size > 0) unfit.push(`content/${_raw.sourceFilePath}: ${[...names].join(", ")}`);
    }
    return unfit;
  });
}
