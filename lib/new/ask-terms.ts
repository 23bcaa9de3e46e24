// Asks for publishers, prisons, people …: near ones are shown, and what the glossary lacks can be added to it, with its name in three languages.
import { routing, type Locale } from "../../i18n/routing";
import { glossaries, type GlossaryName } from "../schema/kinds";
import { lazyKnownWords, listNamed, type Desk, type Ids } from "./desk";
import type { Conversation } from "./conversation";
import type { Named } from "./library";
import { askChoice, askUntilGood, askYesNo } from "./ask";
import { readAddress, readName } from "./reading";
import { readSlug } from "./slugs";
import { fileOfIds, findNamed } from "./terms";

type Talk = Desk & { conversation: Conversation };

/** Several answers in one line, divided by commas of any script. */
export function piecesOf(typed: string): string[] {
  return typed.split(/[,،;؛]/).map((each) => each.trim()).filter(Boolean);
}

const isArabicScript = /\p{Script=Arabic}/u;
const isGlossary = (ids: Ids): ids is GlossaryName => (glossaries as readonly string[]).includes(ids);

/** What is called so in the language of the conversation. */
function choiceOf({ id, names }: Named, locale: Locale) {
  const label = names.find((name) => isArabicScript.test(name) === (locale !== "en")) ?? names[0] ?? id;
  return { id, label };
}

/** The id that is meant by what was typed; undefined where it should be typed anew. @throws {Stopped} */
async function settle(desk: Talk, ids: Ids, typed: string): Promise<string | undefined> {
  const { words, conversation } = desk;
  const { id, near } = findNamed(listNamed(desk, ids), typed);
  if (id !== undefined) return id;
  const other = { id: "", label: words.part(isGlossary(ids) ? "ask.addInstead" : "ask.retype", { typed }) };
  if (near.length > 0) {
    const chosen = await askChoice(desk, words.part("ask.near", { typed }), [...near.map((named) => choiceOf(named, words.locale)), other]);
    if (chosen !== "") return chosen;
    return isGlossary(ids) ? addTerm(desk, ids, typed) : undefined;
  }
  conversation.say(words.say(ids === "people" ? "ask.nobody" : "ask.unknown", { typed }));
  if (!isGlossary(ids) || !(await askYesNo(desk, words.part("ask.add", { typed, file: fileOfIds(ids) }), false))) return undefined;
  return addTerm(desk, ids, typed);
}

/** Asks for all that a new term needs. @throws {Stopped} */
async function addTerm(desk: Talk, glossary: GlossaryName, typed: string): Promise<string> {
  const { words } = desk;
  const known = lazyKnownWords(desk.folder);
  const taken = listNamed(desk, glossary).map(({ id }) => id);
  const readId = (slug: string) => (taken.includes(slug) ? { wrong: { key: "wrong.taken" as const, values: { typed: slug } } } : readSlug(slug, known, false));
  const suggested = readSlug(typed, known, false);
  const id = (await askUntilGood(desk, { note: words.plain("ask.termId"), proposal: suggested.value ?? suggested.wrong.proposal, read: readId })) ?? "";
  const names: Partial<Record<Locale, string>> = {};
  for (const locale of routing.locales) {
    const isIts = isArabicScript.test(typed) ? locale === desk.textLocale : locale === "en" && typed !== id;
    const note = `${words.note("glossary.names")} ${words.note(`languages.${locale}`)}`;
    const spot = { file: `glossary/${glossary}.yml`, path: [id, "names", locale] };
    names[locale] = await askUntilGood(desk, { note, proposal: isIts ? typed : undefined, read: (name) => readName(name, locale), spot });
  }
  const url = glossary === "publishers" ? await askUntilGood(desk, { note: words.note("glossary.url"), hint: "ask.may", read: readAddress }) : undefined;
  desk.newTerms.push({ glossary, id, names: names as Record<Locale, string>, url });
  return id;
}

/** Ids, divided by commas, for what is asked; undefined if it was left out. @throws {Stopped} */
export async function askIds(desk: Talk, asked: { note: string; hint?: "ask.later" | "ask.may" | undefined; ids: Ids; many: boolean; proposal?: string | undefined }): Promise<string | undefined> {
  const { ids, many, proposal } = asked;
  const all = listNamed(desk, ids);
  const help = all.length > 12 ? "ask.search" : undefined;
  const list = help ? [] : all.map((named) => choiceOf(named, desk.words.locale));
  for (;;) {
    const note = [asked.note, ...(many ? [desk.words.plain("ask.numbers")] : []), ...(help ? [desk.words.plain(help)] : [])].join(" ");
    const byNumber = (piece: string) => (/^\d{1,2}$/.test(piece) ? list[Number(piece) - 1]?.id : undefined) ?? piece;
    const typed = await askUntilGood(desk, { note, hint: asked.hint, proposal, choices: list.length > 0 ? list : undefined, read: (value) => ({ value }) });
    if (typed === undefined) return undefined;
    const found = new Set<string>();
    const pieces = many ? piecesOf(typed) : [typed];
    for (const piece of pieces) {
      const id = await settle(desk, ids, byNumber(piece));
      if (id === undefined) break;
      found.add(id);
      if (piece === pieces.at(-1)) return [...found].join(",");
    }
  }
}
