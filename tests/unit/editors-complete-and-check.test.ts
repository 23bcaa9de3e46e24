// A promise to editors: their program knows every field, what it means and what may stand in it, and calls nothing wrong that is right.
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { editorTexts, glossaryIdsIn } from "../../lib/editor/editor-files";
import { filesOfSchemas, type GlossaryIds, type Json } from "../../lib/editor/json-schemas";
import { placeOf } from "../../lib/check/place";
import { glossaries, kinds } from "../../lib/schema/kinds";
import { appeal, edit, newsEn, newsFa, profile, record, signer } from "./broken-content/base-folder";
import { committed, names, schemaFor, underlined, yamlOf } from "./editor-schemas";
import { filesBelow, read } from "./source-files";

const folder = fileURLToPath(new URL("../../content", import.meta.url));
/** Whether the check's own schema takes the file. */
const isTaken = (path: string, text: string) => placeOf(path)?.kind.schema.safeParse(parse(yamlOf(path, text))).success;

/** The ids that committed schemas offer. */
function offeredIn(value: unknown, field = ""): [string, string][] {
  if (Array.isArray(value)) return value.flatMap((each) => offeredIn(each, field));
  if (typeof value !== "object" || value === null) return [];
  const { enum: ids, anyOf, ...rest } = value as Json;
  const own = Array.isArray(anyOf) && Array.isArray((anyOf[0] as Json)["enum"]) ? ((anyOf[0] as Json)["enum"] as string[]).map((id): [string, string] => [field, id]) : [];
  return [...own, ...(ids ? [] : Object.entries({ ...rest, ...(own.length > 0 ? {} : { anyOf }) }).flatMap(([key, each]) => offeredIn(each, ["items", "properties", "additionalProperties", "anyOf"].includes(key) ? field : key)))];
}

const glossaryOf = { publisher: "publishers", tags: "tags", place: "places", prison: "prisons", court: "courts", charges: "charges" } as const;

describe("the committed files", () => {
  const offered = [...committed.values()].flatMap((schema) => offeredIn(schema));
  const ids = Object.fromEntries(glossaries.map((glossary) => [glossary, [...new Set(offered.filter(([field]) => glossaryOf[field as keyof typeof glossaryOf] === glossary).map(([, id]) => id))]])) as unknown as GlossaryIds;

  it("are what `npm run schemas` makes of the schema, with the ids that were known then", () => {
    const stale = [...editorTexts(ids)].filter(([path, text]) => read(path) !== text).map(([path]) => path);
    expect({ stale, mend: "npm run schemas" }).toEqual({ stale: [], mend: "npm run schemas" });
  });

  it("offer ids of the glossary alone, and none that is gone", () => {
    expect(offered.length).toBeGreaterThan(100);
    const known = glossaryIdsIn(folder);
    const gone = offered.filter(([field, id]) => !known[glossaryOf[field as keyof typeof glossaryOf]].includes(id));
    expect({ gone, mend: "npm run schemas" }).toEqual({ gone: [], mend: "npm run schemas" });
  });

  it("name no person: who is withdrawn is gone", () => {
    const people = filesBelow("content/prisoners", /record\.yml$/).map((path) => path.split("/")[2] ?? "");
    const texts = [...editorTexts(ids).keys()].map(read).join("\n");
    expect(people.length).toBeGreaterThan(5);
    expect(people.filter((slug) => texts.includes(slug))).toEqual([]);
  });

  it("are found by VS Code and by the comment in new files", () => {
    const settings = JSON.parse(read(".vscode/settings.json")) as Json;
    expect(settings["yaml.schemas"]).toEqual(Object.fromEntries([...filesOfSchemas()].map(([name, glob]) => [`./schemas/${name}`, glob])));
    expect(names).toHaveLength(kinds.length);
  });
});

describe.each(names)("%s", (name) => {
  it("says of every field what it means, in three languages", () => {
    const fields = (schema: Json): [string, Json][] => Object.entries(schema).flatMap(([key, value]) => {
      if (typeof value !== "object" || value === null) return [];
      const inside = Array.isArray(value) ? value.flatMap((each) => (typeof each === "object" ? fields(each as Json) : [])) : fields(value as Json);
      // Rules of claims repeat names; they explain nothing.
      return key === "properties" ? [...Object.entries(value as Record<string, Json>), ...inside] : key === "allOf" ? [] : inside;
    });
    const all = fields(committed.get(name) ?? {});
    expect(all.length).toBeGreaterThan(2);
    expect(all.filter(([, { description }]) => String(description).split("\n\n").length !== 3).map(([field]) => field)).toEqual([]);
  });
});

describe("what is right is not underlined", () => {
  const files = filesBelow("content", /\.(mdx|yml)$/).map((path) => path.replace(/^content\//, ""));
  it.each(names)("in any real file of %s", (name) => {
    const own = files.filter((path) => schemaFor(path) === name);
    expect(own.length).toBeGreaterThan(0);
    expect(own.flatMap((path) => underlined(path, read(`content/${path}`)).map((fault) => `${path} ${fault}`))).toEqual([]);
  });
  it("nor is an id that came to the glossary later, or a year alone", () => {
    expect(underlined("prisoners/test-person/record.yml", edit(record, "on: 2020-10", "on: 2020"))).toEqual([]);
  });
});

const [post, person] = ["news/test-news/en.mdx", "prisoners/test-person/record.yml"];
const right: readonly [path: string, text: string][] = [
  [post, newsEn], ["news/test-news/fa.mdx", newsFa], [person, record], ["prisoners/test-person/en.mdx", profile], ["signers/test-signer.mdx", signer], ["appeals/test-appeal/en.mdx", appeal],
];
const wrong: readonly [name: string, path: string, text: string, place: string][] = [
  ["a field missing", post, edit(newsEn, "summary: A line of test.\n", ""), "summary"],
  ["a mistyped field", post, edit(newsEn, "kind: news", "knid: news"), "additional"],
  ["a word that is not allowed", post, edit(newsEn, "kind: news", "kind: nwes"), "/kind"],
  ["a number for a text", post, edit(newsEn, "title: Test news", "title: 12"), "/title"],
  ["an empty text", post, edit(newsEn, "title: Test news", "title: ''"), "/title"],
  ["a text for a list", post, edit(newsEn, "tags: [test-tag]", "tags: test-tag"), "/tags"],
  ["a slug with capitals", post, edit(newsEn, "[test-person]", "[Test Person]"), "/prisoners/0"],
  ["a date with the day first", post, edit(newsEn, "date: 2021-06-13", "date: 13.6.2021"), "/date"],
  ["a day that does not exist", post, edit(newsEn, "date: 2021-06-13", "date: 2021-02-31"), "/date"],
  ["an address without https", post, edit(newsEn, "https://example.org/news", "example.org"), "/source/url"],
  ["`original: false`", post, edit(newsEn, "original: true", "original: false"), "/original"],
  ["a text for yes or no", post, edit(newsEn, "kind: news", "kind: news\ndraft: maybe"), "/draft"],
  ["an unknown fact", person, edit(record, "fact: arrest", "fact: arest"), "/claims/0/fact"],
  ["a status without a value", person, edit(record, "value: imprisoned, ", ""), "/claims/2"],
  ["a status that is none", person, edit(record, "value: imprisoned", "value: jailed"), "/claims/2/value"],
  ["a term in words", person, edit(record, "value: P1Y", "value: one year"), "/claims/1/value"],
  ["a value where none belongs", person, edit(record, "place: test-city", "value: x"), "/claims/0/value"],
  ["more than nothing", person, edit(record, "value: P1Y", "moreThan: true"), "/claims/1"],
  ["somebody’s health without a reason", person, edit(record, "fact: arrest", "fact: health"), "/claims/0"],
  ["a claim without a source", person, edit(record, ", source: test-2021}\n  - {fact: sentence", "}\n  - {fact: sentence"), "/claims/0"],
  ["a name missing in one language", person, edit(record, ", ar: شخص اختبار", ""), "/names"],
  ["no claims", person, `${record.slice(0, record.indexOf("claims:"))}claims: []\n${record.slice(record.indexOf("sources:"))}`, "/claims"],
  ["a signer without an appeal", "signers/test-signer.mdx", edit(signer, "appeal: test-appeal\n", ""), "appeal"],
  ["a country in small letters", "signers/test-signer.mdx", edit(signer, "country: DE", "country: de"), "/country"],
  ["a bad id in a glossary", "glossary/tags.yml", "Test Tag: {names: {en: T, fa: آ, ar: ا}}\n", "property name"],
];

describe("what the check refuses is underlined, at its place", () => {
  it.each(right)("the example %s is right to begin with", (path, text) => {
    expect(isTaken(path, text)).toBe(true);
    expect(underlined(path, text)).toEqual([]);
  });
  it.each(wrong)("%s", (_name, path, text, place) => {
    expect(isTaken(path, text)).toBe(false);
    expect(underlined(path, text).join("\n")).toContain(place);
  });
});
