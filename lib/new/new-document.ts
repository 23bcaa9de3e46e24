// One run of `npm run new`, from the first question to the files: what is to be made, whether it is there already, what it needs.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { siteNames } from "../../i18n/editor-messages";
import { routing } from "../../i18n/routing";
import { askChoice, askUntilGood, reasonOf } from "./ask";
import { type Desk, lazyKnownWords } from "./desk";
import { gather } from "./interview";
import type { Recipe } from "./kinds/recipe";
import { recipes } from "./kinds/recipes";
import { languagesOf } from "./library";
import type { NewKind } from "./options";
import type { Answers } from "./questions";
import { readSlug } from "./slugs";
import { misuse, type Outcome, stop, unanswered } from "./outcome";
import { translate } from "./translate";

function isThere({ folder }: Desk, { folder: kindFolder, isTranslated }: Recipe, slug: string): boolean {
  if (!isTranslated) return existsSync(join(folder, kindFolder, `${slug}.mdx`));
  return languagesOf(folder, kindFolder, slug).length > 0 || existsSync(join(folder, kindFolder, slug, "record.yml"));
}

async function textLanguage(desk: Desk): Promise<Desk> {
  const { conversation, words, given } = desk;
  if (!conversation || given.has("text-lang")) return desk;
  const choices = routing.locales.map((id) => ({ id, label: siteNames[words.locale].Language[id] }));
  return { ...desk, textLocale: (await askChoice({ words, conversation }, words.plain("ask.textLocale"), choices, desk.textLocale)) as Desk["textLocale"] };
}

/** The slug that was given, or made from the answers; asked about wherever that is possible. */
async function settleSlug(desk: Desk, kind: NewKind, slug: string | undefined, answers: Answers): Promise<{ slug: string } | { fault: string }> {
  const { words, conversation, folder } = desk;
  const read = (typed: string) => readSlug(typed, lazyKnownWords(folder), kind === "page");
  const called = slug ?? recipes[kind].called(answers) ?? "";
  const { value, wrong } = read(called);
  if (value !== undefined && slug !== undefined) return { slug: value };
  const proposal = value ?? wrong?.proposal;
  if (conversation) {
    if (slug !== undefined && wrong) conversation.say(words.line(reasonOf(words, wrong)));
    return { slug: (await askUntilGood({ words, conversation }, { note: words.plain("ask.slug"), proposal, read })) ?? "" };
  }
  if (slug === undefined && proposal !== undefined) return { slug: proposal };
  return { fault: words.line(slug === undefined ? words.part("wrong.slugMissing") : reasonOf(words, wrong ?? { key: "wrong.slug" })) };
}

/** Makes the files of a new document, or of another language of one that is there. @throws {Stopped} */
export async function makeDocument(desk: Desk, kind: NewKind, slug: string | undefined): Promise<Outcome> {
  const recipe = recipes[kind];
  if (slug !== undefined) {
    const settled = await settleSlug(desk, kind, slug, new Map());
    if ("fault" in settled) return misuse(settled.fault);
    if (isThere(desk, recipe, settled.slug)) return translate(desk, kind, settled.slug);
    return make(desk, kind, settled.slug);
  }
  return make(desk, kind, undefined);
}

async function make(before: Desk, kind: NewKind, given: string | undefined): Promise<Outcome> {
  const recipe = recipes[kind];
  const { words } = before;
  if (before.given.has("from")) return stop(words.say("stop.noOriginal", { place: `${recipe.folder}/${given ?? "…"}` }));
  const desk = recipe.isTranslated ? await textLanguage(before) : before;
  const opening = await gather(desk, recipe.opening(desk));
  const settled = given === undefined ? await settleSlug(desk, kind, undefined, opening.answers) : { slug: given };
  if ("slug" in settled && isThere(desk, recipe, settled.slug)) return translate(desk, kind, settled.slug);
  const rest = await gather(desk, recipe.questions(desk));
  const faults = [...opening.faults, ...("fault" in settled && opening.faults.length === 0 ? [settled.fault] : []), ...rest.faults];
  if (faults.length > 0 || "fault" in settled) return unanswered(desk, faults);
  return { files: recipe.files(desk, settled.slug, new Map([...opening.answers, ...rest.answers])) };
}
