// The committed schemas for editors, and what an editor that knows them would underline.
import { Ajv } from "ajv";
import { parse } from "yaml";
import { filesOfSchemas, type Json } from "../../lib/editor/json-schemas";
import { read } from "./source-files";

export const names = [...filesOfSchemas().keys()];
export const committed = new Map(names.map((name) => [name, JSON.parse(read(`schemas/${name}`)) as Json]));

/** The day exists; addresses are WHATWG's. */
const formats = { date: (text: string) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text), uri: (text: string) => URL.canParse(text) };
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true, formats });
export const validators = new Map([...committed].map(([name, schema]) => [name, ajv.compile(schema)]));

/** The name of the schema that answers for a file, as the editor's settings say. */
export function schemaFor(path: string): string {
  const [name = ""] = [...filesOfSchemas()].find(([, glob]) => new RegExp(`^${glob.replaceAll(".", "\\.").replaceAll("*", "[^/]+")}$`).test(`content/${path}`)) ?? [];
  return name;
}

export const yamlOf = (path: string, text: string) => (path.endsWith(".mdx") ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "") : text);

/** What an editor underlines where a file says this. */
export function faultsIn(path: string, data: unknown): string[] {
  const validate = validators.get(schemaFor(path));
  if (!validate) throw new Error(`No schema for ${path}`);
  return validate(data) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What an editor underlines in a file. */
export function underlined(path: string, text: string): string[] {
  return faultsIn(path, parse(yamlOf(path, text)));
}
