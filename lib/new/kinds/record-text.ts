// The text of a new record.yml: dated claims with their source, everything explained, unused fields as comments.
import { routing } from "../../../i18n/routing";
import type { Desk } from "../desk";
import type { Answers } from "../questions";
import type { Words } from "../words";
import { comment, dated, field, listed, quoted } from "../yaml-lines";
import { draftLines, modeline } from "./recipe";

/** The short name of the one source: its publisher, and when it was published. */
function sourceId(answers: Answers): string {
  return `${answers.get("publisher")}-${answers.get("published") ?? "undated"}`;
}

/** Fields of a claim after `fact`, in the order of the schema. */
const details = ["value", "place", "prison", "court", "charges"] as const;

function firstClaim(words: Words, answers: Answers): string[] {
  const indent = "    ";
  const value = (name: (typeof details)[number]) => (name === "charges" ? answers.get(name) && listed(answers.get(name) ?? "") : answers.get(name));
  const given = details.filter((name) => answers.has(name));
  return [
    ...comment(words.note("claim.fact"), "  "),
    `  - fact: ${answers.get("fact")}`,
    ...field("on", dated(answers.get("on") ?? ""), words.note("claim.on"), { indent }),
    ...given.flatMap((name) => field(name, value(name), words.note(`claim.${name}`), { indent })),
    ...field("source", sourceId(answers), words.note("claim.source"), { indent }),
    ...(answers.get("fact") === "sentence" && given.includes("value") ? field("moreThan", undefined, words.note("claim.moreThan"), { indent, empty: "true" }) : []),
    ...details.filter((name) => !given.includes(name) && name !== "value").flatMap((name) => field(name, undefined, words.note(`claim.${name}`), { indent, empty: name === "charges" ? "[]" : "" })),
  ];
}

function claims(words: Words, answers: Answers): string[] {
  const status = answers.get("status");
  const second = status === undefined ? [] : ["  - fact: status", `    on: ${dated(answers.get("status-on") ?? "")}`, `    value: ${status}`, `    source: ${sourceId(answers)}`];
  return [...comment(words.note("record.claims")), "claims:", ...firstClaim(words, answers), ...second, ...comment(words.plain("file.moreClaims"), "  ")];
}

function sources(words: Words, answers: Answers): string[] {
  const indent = "    ";
  const [title, url, published] = ["source-title", "source-url", "published"].map((flag) => answers.get(flag));
  return [
    ...comment(words.note("record.sources")),
    "sources:",
    ...comment(words.plain("file.sourceId"), "  "),
    `  ${sourceId(answers)}:`,
    ...field("publisher", answers.get("publisher"), words.note("recordSource.publisher"), { indent }),
    ...field("title", title && quoted(title), words.note("recordSource.title"), { indent }),
    ...field("url", url && quoted(url), words.note("recordSource.url"), { indent }),
    ...field("published", published && dated(published), words.note("recordSource.published"), { indent }),
  ];
}

/** record.yml for the answers. */
export function recordText({ words }: Desk, slug: string, answers: Answers): string {
  const lines = [
    ...modeline(words, `prisoners/${slug}/record.yml`, "record"),
    ...comment(words.note("record.names")),
    "names:",
    ...routing.locales.map((locale) => `  ${locale}: ${quoted(answers.get(`name-${locale}`) ?? "")}`),
    ...field("spellings", undefined, words.note("record.spellings"), { empty: "[]" }),
    ...comment(words.note("record.public")),
    "public:",
    ...field("because", answers.get("because"), words.note("public.because"), { indent: "  " }),
    ...claims(words, answers),
    ...sources(words, answers),
    ...draftLines(words, "record.draft"),
  ];
  return [...lines, ""].join("\n");
}
