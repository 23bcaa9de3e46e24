// Gathers what a document needs: from the options, and by asking for the rest where there is somebody to ask.
import { routing } from "../../i18n/routing";
import { askUntilGood, reasonOf } from "./ask";
import { judge } from "./check-answer";
import { askIds, piecesOf } from "./ask-terms";
import { listNamed, type Desk } from "./desk";
import { type GrowingTerm, growingTerms, termParts } from "./options";
import { type Answers, needOf, type Question } from "./questions";
import { readAddress, readChoice, readName, type Reading } from "./reading";
import { readSlug } from "./slugs";
import { fileOfIds, findNamed } from "./terms";

/** What is wrong with an option: a line for the terminal. */
export type Gathered = { answers: Map<string, string>; faults: string[] };

/** A term of which the options say the names: `--publisher-fa`. */
function termInOptions({ given, newTerms, words }: Desk, flag: string, id: string): Reading | undefined {
  if (!(flag in growingTerms)) return undefined;
  const glossary = growingTerms[flag as GrowingTerm];
  const names = routing.locales.map((locale) => given.get(`${flag}-${locale}`));
  const flags = termParts.slice(0, 3).map((part) => `--${flag}-${part}`).join(" ");
  const [en, fa, ar] = names;
  if (!en || !fa || !ar) return { wrong: { key: "wrong.termNames", values: { typed: id, file: fileOfIds(glossary), flags } } };
  const slug = readSlug(id, () => new Map(), false);
  if (slug.wrong) return slug;
  for (const [index, locale] of routing.locales.entries()) {
    const name = names[index] ?? "";
    const letters = readName(name, locale);
    if (letters.wrong) return letters;
    const { isWrong, said } = judge({ file: `glossary/${glossary}.yml`, path: [id, "names", locale] }, name, words.locale);
    if (isWrong) return { wrong: { key: "wrong.check", values: { reason: said.join(" ") } } };
  }
  const url = given.get(`${flag}-address`);
  const address = url === undefined ? undefined : readAddress(url);
  if (address?.wrong) return address;
  newTerms.push({ glossary, id, names: { en, fa, ar }, url });
  return { value: id };
}

function readIds(desk: Desk, { flag, ids = "people", many }: Question, typed: string): Reading {
  const all = listNamed(desk, ids);
  const found: string[] = [];
  for (const piece of many ? piecesOf(typed) : [typed]) {
    const { id, near } = findNamed(all, piece);
    // With two of one name, both are said.
    const proposal = near === undefined || near.length === 0 ? undefined : near.map((named) => named.id).join(", ");
    const wrongOne: Reading = { wrong: { key: ids === "people" ? "wrong.person" : "wrong.term", values: { typed: piece, file: fileOfIds(ids) } } };
    if (id !== undefined) found.push(id);
    else if (!many && desk.given.has(`${flag}-en`)) return termInOptions(desk, flag, piece) ?? wrongOne;
    else if (proposal !== undefined) return { wrong: { key: "wrong.near", values: { typed: piece }, proposal } };
    else return (many ? undefined : termInOptions(desk, flag, piece)) ?? wrongOne;
  }
  return { value: [...new Set(found)].join(",") };
}

/** An answer for the file, or why there is none. */
function readAnswer(desk: Desk, question: Question, typed: string, answers: Answers): Reading {
  const text = typed.normalize("NFC").trim();
  if (text === "") return { wrong: { key: "wrong.empty" } };
  if (question.ids !== undefined) return readIds(desk, question, text);
  const choices = question.choices?.(desk, answers);
  const reading = question.read?.(text, answers, desk) ?? (choices ? readChoice(choices, text) : { value: text });
  const spot = question.spot?.(answers, desk);
  if (reading.wrong || !spot) return reading;
  const { isWrong, said } = judge(spot, reading.value, desk.words.locale);
  return isWrong ? { wrong: { key: "wrong.check", values: { reason: said.join(" ") } } } : reading;
}

async function ask(desk: Desk, question: Question, answers: Answers): Promise<string | undefined> {
  const { conversation, words } = desk;
  if (!conversation) return undefined;
  const talk = { ...desk, conversation };
  const need = needOf(question, answers);
  const hint = need === "must" ? undefined : (`ask.${need}` as const);
  const shared = { note: question.note(words), hint, proposal: question.proposal?.(answers, desk) };
  if (question.ids !== undefined) return askIds(talk, { ...shared, ids: question.ids, many: question.many === true });
  const spot = question.spot?.(answers, desk);
  // The spot judges what was typed; so here only the form is read.
  const { spot: _spot, ...form } = question;
  return askUntilGood(talk, { ...shared, choices: question.choices?.(desk, answers), spot, read: (typed) => readAnswer(desk, form, typed, answers) });
}

/** All answers; where nothing may be asked, all that is wrong with the options. @throws {Stopped} */
export async function gather(desk: Desk, questions: readonly Question[]): Promise<Gathered> {
  const { given, conversation, words } = desk;
  const gathered: Gathered = { answers: new Map(), faults: [] };
  const { answers, faults } = gathered;
  for (const question of questions) {
    const { flag, when } = question;
    const typed = given.get(flag);
    const isWanted = when === undefined || when(answers);
    if (typed === undefined && !isWanted) continue;
    const reading = typed === undefined ? undefined : readAnswer(desk, question, typed, answers);
    if (reading?.value !== undefined) answers.set(flag, reading.value);
    else if (conversation) {
      if (reading) conversation.say(words.say("wrong.line", { flag: `--${flag}`, reason: reasonOf(words, reading.wrong) }));
      const answer = await ask(desk, question, answers);
      if (answer !== undefined) answers.set(flag, answer);
    } else if (reading) faults.push(words.say("wrong.line", { flag: `--${flag}`, reason: reasonOf(words, reading.wrong) }));
    else if (needOf(question, answers) === "must") faults.push(words.say("wrong.missing", { flag: `--${flag}`, note: question.note(words) }));
  }
  return gathered;
}
