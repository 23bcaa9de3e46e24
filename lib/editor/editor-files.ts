// The generated files for editors, as texts: a test compares them with what is committed.
import { glossaries } from "../schema/kinds";
import { readGlossary } from "../new/library";
import { type GlossaryIds, jsonSchemas } from "./json-schemas";
import { snippets } from "./snippets";

const asText = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

/** The ids that a content folder knows. @throws {BrokenGlossary} */
export function glossaryIdsIn(folder: string): GlossaryIds {
  return Object.fromEntries(glossaries.map((glossary) => [glossary, Object.keys(readGlossary(folder, glossary))])) as unknown as GlossaryIds;
}

/** The text of each generated file, by its path in the project. @param ids what is offered in the fields that name a term */
export function editorTexts(ids: GlossaryIds): ReadonlyMap<string, string> {
  const schemas = jsonSchemas(ids);
  const files = [...schemas].map(([name, schema]) => [`schemas/${name}`, asText(schema)] as const);
  return new Map([...files, [".vscode/content.code-snippets", asText(snippets(schemas))]]);
}

/** The same with the ids of a content folder. @throws {BrokenGlossary} */
export function editorFiles(folder: string): ReadonlyMap<string, string> {
  return editorTexts(glossaryIdsIn(folder));
}
