// A promise to readers of every language: the interface says the same to all of them, in whole sentences of their own grammar.
import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { routing, type Locale } from "@/i18n/routing";
import { facts, statuses } from "@/lib/schema/record";
import { newsSchema, videoSchema } from "@/lib/schema/documents";
import ar from "@/messages/ar.json";
import en from "@/messages/en.json";
import fa from "@/messages/fa.json";

type Tree = { [key: string]: string | Tree };
const files: Record<Locale, Tree> = { en, fa, ar };
const translations = routing.locales.filter((locale) => locale !== "en");

/** Every message by its whole key: `Status.free`. */
function flat(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`)));
}

const messages = Object.fromEntries(routing.locales.map((locale) => [locale, new Map(flat(files[locale]))])) as Record<Locale, Map<string, string>>;
const keys = [...messages.en.keys()];

/** All parts of a message, those inside plurals, choices and tags too. */
function parts(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [element, ...parts(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select) return [element, ...Object.values(element.options).flatMap(({ value }) => parts(value))];
    return [element];
  });
}

const partsOf = (locale: Locale, key: string) => parts(parse(messages[locale].get(key) ?? ""));
const isWord = ({ type }: MessageFormatElement) => type === TYPE.literal || type === TYPE.pound;
const literal = (locale: Locale, key: string) => partsOf(locale, key).flatMap((part) => (part.type === TYPE.literal ? part.value : [])).join(" ");

/** What the code must hand over: values `{name}`, numbers `{name, number}`, tags `<name>`. */
function needs(locale: Locale, key: string): string[] {
  const found = partsOf(locale, key).filter((part) => !isWord(part)).map((part) => {
    const name = "value" in part ? part.value : "";
    if (part.type === TYPE.tag) return `<${name}>`;
    return part.type === TYPE.plural || part.type === TYPE.number ? `{${name}, number}` : `{${name}}`;
  });
  return [...new Set(found)].sort();
}

function isReadable(text: string): boolean {
  try {
    return parse(text).length > 0;
  } catch {
    return false;
  }
}

const plurals = (locale: Locale, key: string) => partsOf(locale, key).flatMap((part) => (part.type === TYPE.plural ? [Object.keys(part.options)] : []));

describe.each(routing.locales)("in %s", (locale) => {
  it("there is every message and none that others lack", () => {
    expect([...messages[locale].keys()].sort()).toEqual(keys.sort());
  });

  it("every message can be read, and none is empty or padded", () => {
    expect([...messages[locale]].filter(([, text]) => !/^\S(.*\S)?$/su.test(text) || !isReadable(text))).toEqual([]);
  });

  it("every message needs the values, numbers and tags that it needs in English", () => {
    const all = (language: Locale) => Object.fromEntries(keys.map((key) => [key, needs(language, key)]));
    expect(all(locale)).toEqual(all("en"));
  });

  it("every word of a record, a post, a video and a notice can be said", () => {
    const wanted = [
      ...statuses.map((status) => `Status.${status}`), "Status.not-verified",
      ...facts.map((fact) => `Fact.${fact}`),
      ...newsSchema.shape.kind.unwrap().options.map((kind) => `NewsPage.kind-${kind}`),
      ...videoSchema.shape.series.options.map((series) => `VideosPage.${series}`),
      ...["fallback", "unreviewed", "outdated"].map((notice) => `Notice.${notice}`),
      ...routing.locales.map((language) => `Language.${language}`),
    ];
    expect(wanted.filter((key) => !messages[locale].has(key))).toEqual([]);
  });
});

describe("plurals", () => {
  const counted = keys.filter((key) => plurals("en", key).length > 0);

  it("there are some in English", () => expect(counted.length).toBeGreaterThan(2));
  it.each(counted)("%s has the six forms of Arabic", (key) => {
    expect(plurals("ar", key).length).toBeGreaterThan(0);
    for (const forms of plurals("ar", key)) expect(forms).toEqual(expect.arrayContaining(["zero", "one", "two", "few", "many", "other"]));
  });
  it.each(counted)("%s has the forms of Farsi and English", (key) => {
    for (const forms of [...plurals("fa", key), ...plurals("en", key)]) expect(forms).toEqual(expect.arrayContaining(["one", "other"]));
    expect(plurals("fa", key).length).toBe(plurals("en", key).length);
  });
});

describe("letters", () => {
  /** Keys of the messages of a language whose text, or whose words alone, fit a pattern that they should not. */
  const found = (locale: Locale, pattern: RegExp, words = false) => keys.filter((key) => pattern.test(words ? literal(locale, key) : (messages[locale].get(key) ?? "")));

  it("in Farsi are no Arabic ones, nor are digits", () => expect(found("fa", /[يىكةۀ٠-٩]/)).toEqual([]));
  it("in Arabic are no Persian ones, nor are digits, and nothing is joined by a ZWNJ", () => expect(found("ar", /[یکپچژگە۰-۹\u200c]/)).toEqual([]));

  it.each(routing.locales)("in %s are curly quotes, and no marks of direction: the page isolates what needs it", (locale) => {
    expect(found(locale, /["'\u200e\u200f\u202a-\u202e\u2066-\u2069]/, true)).toEqual([]);
  });
  it.each(translations)("in %s make a sentence of that language, not one left in English", (locale) => {
    const same = keys.filter((key) => messages[locale].get(key) === messages.en.get(key) && /[A-Za-z]{4}/.test(literal("en", key)));
    expect(same).toEqual([]);
  });
  it.each(translations)("in %s are followed by the commas and question marks of their script", (locale) => {
    expect(found(locale, /\p{Script=Arab}\s*[,;?]/u, true)).toEqual([]);
  });
  it.each(routing.locales)("in %s put no full stop or next sentence after what an editor wrote, which may end with a sign of its own", (locale) => {
    const alts = keys.filter((key) => key.startsWith("Image.")).map((key) => messages[locale].get(key) ?? "");
    expect(alts.filter((text) => /\{(?:title|demand|name)\}(?:\.| \p{L})/u.test(text))).toEqual([]);
  });
});
