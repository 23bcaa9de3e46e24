// What is asked about a person: why the name may be published, one claim with its source, and the status if the source gives it.
import { siteNames } from "../../../i18n/editor-messages";
import { certainlyAfter } from "../../partial-dates";
import { facts, privateFacts, reasons, statuses } from "../../schema/record";
import type { Desk } from "../desk";
import type { Answers, Question } from "../questions";
import { readAddress, readChoice, readDuration, type Reading } from "../reading";
import { readPartialDay } from "../typed-dates";
import type { Words } from "../words";
import { nameChoices, spotIn } from "./recipe";

const publicFacts = facts.filter((fact) => !privateFacts.includes(fact));
const statusChoices = ({ words }: Pick<Desk, "words">) => nameChoices(statuses, siteNames[words.locale].Status);
const isFact = (...wanted: readonly string[]) => (answers: Answers) => wanted.includes(answers.get("fact") ?? "");

const factChoices = ({ words }: Pick<Desk, "words">) => nameChoices(publicFacts, siteNames[words.locale].Fact);

function readFact(typed: string, _answers: Answers, desk: Desk): Reading {
  return privateFacts.includes(typed) ? { wrong: { key: "wrong.private" } } : readChoice(factChoices(desk), typed);
}

function readValue(typed: string, answers: Answers, desk: Desk): Reading {
  if (answers.get("fact") === "sentence") return readDuration(typed);
  return answers.get("fact") === "status" ? readChoice(statusChoices(desk), typed) : { wrong: { key: "wrong.value" } };
}

/** A source cannot report what came after it. */
function readPublished(typed: string, answers: Answers): Reading {
  const reading = readPartialDay(typed);
  const on = answers.get("on");
  if (reading.wrong || on === undefined || !certainlyAfter(on, reading.value)) return reading;
  return { wrong: { key: "wrong.later", values: { typed: on } } };
}

function readStatusOn(typed: string, answers: Answers): Reading {
  const reading = readPartialDay(typed);
  const published = answers.get("published");
  if (reading.wrong || published === undefined || !certainlyAfter(reading.value, published)) return reading;
  return { wrong: { key: "wrong.later", values: { typed: reading.value } } };
}

const claim: readonly Question[] = [
  { flag: "fact", need: "must", note: (words) => `${words.note("claim.fact")} ${words.plain("ask.fact")}`, choices: factChoices, read: readFact },
  { flag: "on", need: "must", note: (words) => words.note("claim.on"), read: readPartialDay },
  {
    flag: "value", need: (answers) => (isFact("status")(answers) ? "must" : "may"), note: (words) => words.note("claim.value"), read: readValue,
    choices: (desk, answers) => (isFact("status")(answers) ? statusChoices(desk) : undefined), when: isFact("status", "sentence"),
  },
  { flag: "place", need: "may", note: (words) => words.note("claim.place"), ids: "places", when: isFact("arrest") },
  { flag: "prison", need: "may", note: (words) => words.note("claim.prison"), ids: "prisons", when: isFact("transfer", "held-at", "return") },
  { flag: "court", need: "may", note: (words) => words.note("claim.court"), ids: "courts", when: isFact("charge", "hearing", "sentence") },
  { flag: "charges", need: "may", note: (words) => words.note("claim.charges"), ids: "charges", many: true, when: isFact("charge", "sentence") },
];

const source: readonly Question[] = [
  { flag: "publisher", need: "must", note: (words) => words.note("recordSource.publisher"), ids: "publishers" },
  { flag: "source-title", need: "may", note: (words) => words.note("recordSource.title"), spot: () => ({ file: "prisoners/new/record.yml", path: ["sources", "new", "title"] }) },
  { flag: "source-url", need: "may", note: (words) => words.note("recordSource.url"), read: readAddress },
  { flag: "published", need: "may", note: (words) => words.note("recordSource.published"), read: readPublished },
];

const status: readonly Question[] = [
  { flag: "status", need: "may", note: (words: Words) => words.plain("ask.status"), choices: statusChoices, when: (answers) => !isFact("status")(answers) },
  { flag: "status-on", need: "must", note: (words) => words.plain("ask.statusOn"), read: readStatusOn, when: (answers) => answers.has("status") },
];

/** All questions about a person but the names. */
export function personQuestions({ textLocale }: Desk): Question[] {
  return [
    { flag: "because", need: "must", note: (words) => words.note("record.public"), choices: ({ words }) => reasons.map((id) => ({ id, label: words.plain(`reasons.${id}`) })) },
    { flag: "summary", need: "later", note: (words) => words.note("profile.summary"), spot: spotIn("prisoners", textLocale, "summary") },
    ...claim, ...source, ...status,
  ];
}
