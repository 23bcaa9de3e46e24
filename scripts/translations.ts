// npm run translations [-- --lang fa --diff --json]: what is missing, not reviewed or older than its original; `-- --done fa Key …` notes messages as translated.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isLocale, type Locale } from "../i18n/routing";
import { changesSince } from "../lib/translations/difference";
import { listTranslations, readContent, type Translation } from "../lib/translations/documents";
import { listMessageStates, noteTranslated, translatedLocales, type MessageState } from "../lib/translations/messages";

const content = fileURLToPath(new URL("../content", import.meta.url));
const messages = fileURLToPath(new URL("../messages", import.meta.url));
const usage = `Usage: npm run translations -- [--lang fa|ar|en] [--diff] [--json]
       npm run translations -- --done fa|ar [--reviewed] [Key or Key.Group …]`;
const open = ["missing", "outdated", "unreviewed"] as const;

function options() {
  try {
    const { values, positionals } = parseArgs({
      options: { lang: { type: "string" }, done: { type: "string" }, reviewed: { type: "boolean", default: false }, diff: { type: "boolean", default: false }, json: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const { lang, done } = values;
    if (lang !== undefined && !isLocale(lang)) return undefined;
    if (done !== undefined && !(translatedLocales as readonly string[]).includes(done)) return undefined;
    return { ...values, lang, done: done as Locale | undefined, keys: positionals };
  } catch {
    return undefined;
  }
}

function documentLines({ state, file, original, translates, changed }: Translation, isDiff: boolean): string[] {
  const since = state === "outdated" ? `  (translates ${translates ?? "no day"}, the original changed on ${changed})` : "";
  const difference = isDiff && state === "outdated" && translates ? changesSince(content, original, translates) : undefined;
  return [`${state.padEnd(10)} content/${file}  from content/${original}${since}`, ...(difference?.split("\n").map((line) => `    ${line}`) ?? [])];
}

function messageLines({ state, key, english, before }: MessageState, isDiff: boolean): string[] {
  return [`${state.padEnd(10)} ${key}`, ...(isDiff && before !== undefined ? [`    -${before}`, `    +${english}`] : [])];
}

function report(locale: Locale, isDiff: boolean): string[] {
  const documents = listTranslations(readContent(content)).filter((one) => one.locale === locale && !one.isDraft);
  const words = listMessageStates(messages).filter((one) => one.locale === locale);
  const counts = open.map((state) => `${state}: ${documents.filter((one) => one.state === state).length} documents, ${words.filter((one) => one.state === state).length} messages`);
  return [
    `== ${locale} ==`,
    ...open.flatMap((state) => documents.filter((one) => one.state === state).flatMap((one) => documentLines(one, isDiff))),
    // Unreviewed messages are counted, not listed: there are hundreds.
    ...open.slice(0, 2).flatMap((state) => words.filter((one) => one.state === state).flatMap((one) => messageLines(one, isDiff))),
    ...counts,
  ];
}

function main(): number {
  const chosen = options();
  if (!chosen) {
    console.error(usage);
    return 2;
  }
  const { lang, done, reviewed, diff, json, keys } = chosen;
  if (done) {
    console.log(`${noteTranslated(messages, done, keys.length > 0 ? keys : undefined, reviewed)} messages noted in messages/translated/${done}.json`);
    return 0;
  }
  const locales: readonly Locale[] = lang ? [lang] : ["en", ...translatedLocales];
  const all = { documents: listTranslations(readContent(content)).filter(({ locale }) => locales.includes(locale)), messages: listMessageStates(messages).filter(({ locale }) => locales.includes(locale)) };
  console.log(json ? JSON.stringify(all, undefined, 1) : locales.flatMap((locale) => report(locale, diff)).join("\n"));
  return 0;
}

process.exitCode = main();
