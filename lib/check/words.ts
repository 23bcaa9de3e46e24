// The words for mistakes: what is wrong, why it matters, how to mend it, in the languages of the site. They stand in messages/check/.
import { createTranslator } from "use-intl/core";
import { type CheckMessages, checkMessages } from "../../i18n/check-messages";
import { intlTags, type Locale } from "../../i18n/routing";
import type { Level, Problem, Slip } from "./problem";
import { isolated, shownValue } from "./shown-values";

/** Whole sentences in one language; in Farsi and Arabic what is quoted is isolated (U+2068 … U+2069). */
export type Explanation = { what: string; why: string; fix?: string };

type Translator = { (key: string, values?: Record<string, string | number>): string; has(key: string): boolean };
const translators = new Map<Locale, Translator>();

/** The words of a language, by keys that are put together. A sentence that lacks a value throws, and a test provokes every sentence. */
function translator(locale: Locale): Translator {
  const known = translators.get(locale);
  if (known) return known;
  const onError = (error: unknown) => {
    throw error;
  };
  const made = createTranslator<CheckMessages>({ locale: intlTags[locale] as Locale, messages: checkMessages[locale], onError }) as unknown as Translator;
  translators.set(locale, made);
  return made;
}

/** Values of which nothing may be cut: what is to be written, and what there is to choose from. */
const whole: readonly string[] = ["near", "right", "allowed"];

/** What is wrong, why it matters and how to mend it. @throws if the values are not those of the code */
export function explain({ code, values }: Slip, locale: Locale): Explanation {
  const t = translator(locale);
  const more = (count: number) => t("frame.more", { count });
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shownValue(value, locale, more, whole.includes(name))]));
  const finish = locale === "en" ? (sentence: string) => sentence : isolated;
  const say = (...keys: string[]) => {
    const key = keys.find((each) => t.has(each));
    return key === undefined ? undefined : finish(t(key, shown));
  };
  const own = `rules.${code}`;
  const near = values["near"] === undefined ? [] : [`${own}.near`, "frame.near"];
  const fix = say(...near, `${own}.fix`);
  const why = say(`${own}.why`, `rules.${code.split(".")[0]}.why`) ?? "";
  return { what: say(`${own}.what`) ?? code, why, ...(fix === undefined ? {} : { fix }) };
}

/** “error” or “warning”. */
export function levelName(level: Level, locale: Locale): string {
  return translator(locale)(`frame.${level}`);
}

type Frame = keyof CheckMessages["frame"];
/** What is said around mistakes: that one was mended, that all are, that there are more than are shown; what became of a picture. */
export function frameWords(key: "mended" | "again" | "rest" | Extract<Frame, `picture-${string}`>, locale: Locale, values: Record<string, string | number> = {}): string {
  const said = translator(locale)(`frame.${key}`, values);
  return locale === "en" ? said : isolated(said);
}

/** The path of a file that the check names, from the project's folder: `content/news/x/en.mdx`, `public/images/x.jpg`. */
export function fromProject(file: string): string {
  return file.startsWith("../") ? file.slice("../".length) : `content/${file}`;
}

/** A full stop before a dash would be one sign too many. */
const open = (sentence: string) => sentence.replace(/\.$/, "");

/** All that is said about a mistake, without its place. */
export function inWords(slip: Slip, locale: Locale): string {
  const { what, why, fix } = explain(slip, locale);
  return [what, why, fix].flatMap((sentence) => (sentence ? [open(sentence)] : [])).join(" — ");
}

/** One line for a person: `news/x/en.mdx:3:1 error  what is wrong — why it matters — how to mend it`. In Farsi and Arabic all after the place runs from right to left. */
export function describe(problem: Problem, locale: Locale = "en"): string {
  const { file, line, column, level } = problem;
  const said = `${levelName(level, locale)}  ${inWords(problem, locale)}`;
  return `${file}:${line}:${column} ${locale === "en" ? said : `\u2067${said}\u2069`}`;
}

/** How many errors and warnings there are, in how many files, in a sentence. */
export function summarise(problems: readonly Problem[], locale: Locale = "en"): string {
  const count = (level: Level) => problems.filter((problem) => problem.level === level).length;
  const files = new Set(problems.map(({ file }) => file)).size;
  return translator(locale)(files === 0 ? "frame.clean" : "frame.summary", { errors: count("error"), warnings: count("warning"), files });
}
