// A text in another language than its file says: an English one in fa.mdx, a Farsi one in ar.mdx, a title that was not translated.
import { isLocale, type Locale } from "../../i18n/routing";
import { type Document, field } from "./document";
import { type Code, errorAt, type Problem, warningAt } from "./problem";
import { bodyText, isProse } from "./prose";

/** Fewer letters than this say little of a language. */
const fewest = 40;
const shortestField = 8;
/** Fields of which every word is of the file’s language. */
const translated = ["title", "name", "summary", "demand"];

const scripts = { latin: /\p{Script=Latin}/gu, arabic: /\p{Script=Arabic}/gu } as const;
/** Words that one of the two languages uses in every line, and the other never. */
const words: Readonly<Record<"fa" | "ar", RegExp>> = {
  fa: /(?<![\p{L}\p{M}])(?:است|را|که|این|برای|شد|شده|از|به|بود|آن|خود|کرد)(?![\p{L}\p{M}])/gu,
  ar: /(?<![\p{L}\p{M}])(?:في|على|إلى|التي|الذي|هذا|هذه|أن|عن|كان|كانت|بعد)(?![\p{L}\p{M}])/gu,
};

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** The code for what a text is written in, where that is not `locale`. */
function otherLanguage(text: string, locale: Locale): Code | undefined {
  const [latin, arabic] = [count(text, scripts.latin), count(text, scripts.arabic)];
  if (latin + arabic < fewest) return undefined;
  if (locale === "en") return arabic > 2 * latin ? "language.not-english" : undefined;
  if (latin > 6 * arabic) return "language.latin";
  const [own, other] = locale === "fa" ? [words.fa, words.ar] : [words.ar, words.fa];
  const [ownCount, otherCount] = [count(text, own), count(text, other)];
  return otherCount > 3 && otherCount > 4 * ownCount ? (locale === "fa" ? "language.arabic" : "language.farsi") : undefined;
}

const found = new WeakMap<Document, { code: Code; offset: number } | "own">();

/** Where a document begins to be in another language than its name says, and in which. */
export function inOtherLanguage(document: Document): { code: Code; offset: number } | undefined {
  let known = found.get(document);
  if (known === undefined) found.set(document, (known = look(document) ?? "own"));
  return known === "own" ? undefined : known;
}

function look(document: Document): { code: Code; offset: number } | undefined {
  const { locale, written } = document;
  if (!locale) return undefined;
  const body = [...bodyText(document, ["Quote", "Bdi"])];
  const fields = (document.yaml?.texts ?? []).filter(({ path }) => isProse(document, path));
  for (const part of [body, fields]) {
    const code = otherLanguage(part.map(({ start, end }) => written.slice(start, end)).join("\n"), locale);
    const [first] = part;
    if (first && code) return { code, offset: first.start + Math.max(0, written.slice(first.start, first.end).search(/\S/)) };
    // Where the body says enough, it alone decides.
    if (part === body && part.reduce((sum, { start, end }) => sum + end - start, 0) > fewest) return undefined;
  }
  return undefined;
}

/** One problem for a text in another language, or one for each field that was left in another script. */
export function* languageRules(document: Document): Generator<Problem> {
  const { file, lines } = document;
  const other = inOtherLanguage(document);
  if (other) {
    yield (field(document, "draft") === true ? warningAt : errorAt)(file, lines.at(other.offset), other.code, { file: `${document.locale}.mdx` });
    return;
  }
  for (const { path, start, value } of document.yaml?.texts ?? []) {
    const language = path.find(isLocale) ?? (translated.includes(path[0] ?? "") ? document.locale : undefined);
    if (language === undefined || !isProse(document, path)) continue;
    const [own, foreign] = language === "en" ? [scripts.latin, scripts.arabic] : [scripts.arabic, scripts.latin];
    if (count(value, own) === 0 && count(value, foreign) >= shortestField) yield warningAt(file, lines.at(start), language === "en" ? "language.field-not-english" : language === "fa" ? "language.field-not-farsi" : "language.field-not-arabic", { value });
  }
}
