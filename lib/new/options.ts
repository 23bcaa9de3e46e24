// The options of `npm run new`, as typed: which there are for each kind, and what is wrong with a command line.
import { parseArgs } from "node:util";
import { nearest } from "../check/did-you-mean";
import type { WordKey, WordValues } from "./words";

export const newKinds = ["news", "prisoner", "signer", "video", "page"] as const;
export type NewKind = (typeof newKinds)[number];

/** For every kind. Those without a value are switches. */
export const commonOptions = { lang: true, "text-lang": true, from: true, yes: false, ask: false, content: true, help: false } as const;

const source = ["publisher", "source-url", "published"] as const;
/** The glossaries to which `npm run new` adds a term by options: `--publisher-fa`. */
export const growingTerms = { publisher: "publishers", place: "places", prison: "prisons", court: "courts" } as const;
export type GrowingTerm = keyof typeof growingTerms;
export const termParts = ["en", "fa", "ar", "address"] as const;

const own: Readonly<Record<NewKind, readonly string[]>> = {
  news: ["title", "date", "summary", ...source, "kind", "prisoners", "tags", "read-on"],
  prisoner: [
    "name-en", "name-fa", "name-ar", "because", "summary", "fact", "on", "value", "place", "prison", "court", "charges", ...source, "source-title", "status", "status-on",
  ],
  signer: ["name", "name-fa", "name-ar", "role-en", "role-fa", "role-ar", "country", "appeal", "selected", ...source],
  video: ["title", "date", "series", "account", "url", "duration"],
  page: ["title", "summary"],
};

/** The options that give the fields of a kind. */
export function fieldOptions(kind: NewKind): readonly string[] {
  return own[kind];
}

function allOptions(kind: NewKind): string[] {
  const terms = Object.keys(growingTerms).filter((term) => own[kind].includes(term));
  return [...Object.keys(commonOptions), ...own[kind], ...terms.flatMap((term) => termParts.map((part) => `${term}-${part}`))];
}

export type Given = { kind: NewKind | undefined; slug: string | undefined; values: ReadonlyMap<string, string> };
export type Fault = { key: WordKey; values?: WordValues };

function isKind(word: string | undefined): word is NewKind {
  return (newKinds as readonly string[]).includes(word ?? "");
}

/** Reads a command line, all of it: every fault is found at once. */
export function readOptions(args: readonly string[]): Given & { faults: Fault[] } {
  const known = [...new Set(newKinds.flatMap(allOptions))];
  const isSwitch = (name: string) => name in commonOptions && !commonOptions[name as keyof typeof commonOptions];
  const options = Object.fromEntries(known.map((name) => [name, { type: isSwitch(name) ? ("boolean" as const) : ("string" as const) }]));
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const faults: Fault[] = [];
  const values = new Map<string, string>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    if (!known.includes(token.name)) faults.push(unknown(token.name, token.rawName, known));
    else if (!isSwitch(token.name) && (token.value === undefined || (!token.inlineValue && token.value.startsWith("--")))) faults.push({ key: "stop.flagValue", values: { typed: token.rawName } });
    else values.set(token.name, token.value ?? "true");
  }
  const [first, slug, ...more] = words;
  const kind = isKind(first) ? first : undefined;
  if (first !== undefined && kind === undefined) faults.push({ key: "stop.kind", values: { typed: first, choices: newKinds.join(", ") } });
  // What follows an unknown option is its value, not a word too many.
  for (const typed of faults.length > 0 ? [] : more) faults.push({ key: "stop.tooMany", values: { typed } });
  const ofKind = kind === undefined ? known : allOptions(kind);
  for (const name of values.keys()) if (!ofKind.includes(name)) faults.push(unknown(name, `--${name}`, ofKind));
  return { kind, slug, values, faults };
}

function unknown(name: string, typed: string, known: readonly string[]): Fault {
  const near = nearest(name, known);
  return near === undefined || near === name ? { key: "stop.unknownFlag", values: { typed } } : { key: "stop.nearFlag", values: { typed, proposal: `--${near}` } };
}
