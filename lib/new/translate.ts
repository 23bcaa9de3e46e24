// What to do when a document is there already: never write over it, but add another language of it.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { siteNames } from "../../i18n/editor-messages";
import { routing } from "../../i18n/routing";
import { askChoice, askYesNo } from "./ask";
import type { Desk } from "./desk";
import { gather } from "./interview";
import { personQuestions } from "./kinds/person-questions";
import { recipes } from "./kinds/recipes";
import { languagesOf, namesOfRecord } from "./library";
import type { NewKind } from "./options";
import { type Outcome, stop, unanswered } from "./outcome";
import { originalAmong, textIn, translationFile, translationQuestions } from "./translation";

/** Makes the file of another language of what is there, if that is wanted. @throws {Stopped} */
export async function translate(before: Desk, kind: NewKind, slug: string): Promise<Outcome> {
  const { words, folder, given, conversation } = before;
  const place = `${recipes[kind].folder}/${slug}`;
  if (kind === "signer") return stop(words.say("stop.exists", { place: `${place}.mdx` }));
  const there = languagesOf(folder, recipes[kind].folder, slug);
  if (kind === "prisoner" && !existsSync(join(folder, place, "record.yml"))) return stop(words.say("stop.half", { place }));
  const missing = routing.locales.filter((locale) => !there.includes(locale));
  if (missing.length === 0) return stop(words.say("stop.existsAll", { place }));
  const isAsked = given.has("text-lang") || given.has("from");
  if (isAsked && there.includes(before.textLocale)) return stop(words.say("stop.exists", { place: `${place}/${before.textLocale}.mdx` }));
  let desk = before;
  if (!isAsked) {
    if (!conversation) return stop(words.say("stop.existsTranslate", { place, command: `npm run new -- ${kind} ${slug} --text-lang ${missing[0]}` }));
    const talk = { words, conversation };
    if (!(await askYesNo(talk, words.part("ask.translate", { place, languages: there.join(", ") }), true))) return stop(words.say("stop.exists", { place }));
    const choices = missing.map((id) => ({ id, label: siteNames[words.locale].Language[id] }));
    const likely = missing.includes(before.textLocale) ? before.textLocale : missing[0];
    desk = { ...before, textLocale: (await askChoice(talk, words.plain("ask.translateInto"), choices, likely)) as Desk["textLocale"] };
  }
  return translateInto(desk, kind, slug, there);
}

async function translateInto(desk: Desk, kind: Exclude<NewKind, "signer">, slug: string, there: Desk["textLocale"][]): Promise<Outcome> {
  const { words, folder, given } = desk;
  const place = `${recipes[kind].folder}/${slug}`;
  if (kind === "prisoner" && there.length === 0) return firstText(desk, slug);
  const from = there.find((locale) => locale === given.get("from"));
  if (given.has("from") && from === undefined) return stop(words.say("stop.noFrom", { place: `${place}/${given.get("from")}.mdx`, languages: there.join(", ") }));
  const original = originalAmong(folder, kind, slug, there);
  if (!original) return stop(words.say("stop.unmarked", { file: `${place}/${there[0] ?? "en"}.mdx` }));
  const shown = from === undefined ? original : textIn(folder, kind, slug, from);
  const { answers, faults } = await gather(desk, translationQuestions(kind, shown, desk));
  return faults.length > 0 ? unanswered(desk, faults) : { files: [translationFile(kind, slug, { original, shown }, desk, answers)] };
}

/** A record without any text gets its first, which is the original. */
async function firstText(desk: Desk, slug: string): Promise<Outcome> {
  const names = Object.entries(namesOfRecord(desk.folder, slug)).map(([locale, name]) => [`name-${locale}`, name] as const);
  const { answers, faults } = await gather(desk, personQuestions(desk).filter(({ flag }) => flag === "summary"));
  if (faults.length > 0) return unanswered(desk, faults);
  return { files: recipes.prisoner.files(desk, slug, new Map([...names, ...answers])).filter(({ path }) => path.endsWith(".mdx")) };
}
