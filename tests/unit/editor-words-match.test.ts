// A promise to editors of every language: fields are explained, and `npm run new` speaks, in the same sentences in all three.
import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { fieldNotes, newMessages } from "../../i18n/editor-messages";
import { routing, type Locale } from "../../i18n/routing";
import { facts, privateFacts, reasons, statuses } from "../../lib/schema/record";
import { newKinds } from "../../lib/new/options";
import { filesBelow, read } from "./source-files";

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`)));
}

const sheets = { fields: fieldNotes, new: newMessages } as const;
const wordsOf = (sheet: keyof typeof sheets, locale: Locale) => new Map(flat(sheets[sheet][locale] as unknown as Tree));

/** The names of the values that a sentence needs. */
function needs(text: string): string[] {
  return [...new Set(parse(text).flatMap((part: MessageFormatElement) => (part.type === TYPE.argument ? [part.value] : [])))].sort();
}

describe.each(Object.keys(sheets) as (keyof typeof sheets)[])("messages/%s", (sheet) => {
  const english = wordsOf(sheet, "en");
  it.each(routing.locales)("has the same sentences in %s, with the same values", (locale) => {
    const own = wordsOf(sheet, locale);
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    expect(Object.fromEntries([...own].map(([key, text]) => [key, needs(text)]))).toEqual(Object.fromEntries([...english].map(([key, text]) => [key, needs(text)])));
  });
  it("is written in the letters of each language, and none is left in English", () => {
    const [fa, ar] = [wordsOf(sheet, "fa"), wordsOf(sheet, "ar")];
    expect([...fa].filter(([, text]) => /[يكةىأإ\u0660-\u0669]/.test(text))).toEqual([]);
    expect([...ar].filter(([, text]) => /[یکپچژگ\u06f0-\u06f9]/.test(text))).toEqual([]);
    const signsAlone = ["wrong.line", "wrong.check", "ask.proposed"];
    for (const words of [fa, ar]) expect([...words].filter(([key, text]) => !/\p{Script=Arabic}/u.test(text) && !signsAlone.includes(key))).toEqual([]);
  });
  it("has no sign that steers the direction: the words go into files", () => {
    expect(routing.locales.flatMap((locale) => [...wordsOf(sheet, locale)]).filter(([, text]) => /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(text))).toEqual([]);
  });
});

describe("words for what can be chosen", () => {
  it.each(routing.locales)("are there in %s", (locale) => {
    const words = wordsOf("new", locale);
    expect([...newKinds.map((kind) => `kinds.${kind}`), ...reasons.map((reason) => `reasons.${reason}`)].filter((key) => !words.has(key))).toEqual([]);
  });
  it("name in the notes every value that the schema takes", () => {
    for (const locale of routing.locales) {
      const notes = fieldNotes[locale];
      expect(statuses.filter((status) => !notes.claim.value.includes(status))).toEqual([]);
      expect(reasons.filter((reason) => !notes.public.because.includes(reason))).toEqual([]);
    }
    expect(facts.filter((fact) => privateFacts.includes(fact))).toEqual(["health", "family"]);
  });
});

it("every sentence is said somewhere", () => {
  const code = [...filesBelow("lib/new", /\.ts$/), "scripts/new.ts"].map(read).join("\n");
  const families = /^(kinds|reasons|text)\.|^ask\.(may|later)$/;
  expect([...wordsOf("new", "en").keys()].filter((key) => !families.test(key) && !code.includes(`"${key}"`))).toEqual([]);
});
