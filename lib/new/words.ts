// The words of `npm run new` in one language, ready for a terminal: in Farsi and Arabic every line runs from right to left and what it quotes is isolated.
import { createTranslator } from "use-intl/core";
import { type FieldNotes, fieldNotes, type NewMessages, newMessages } from "../../i18n/editor-messages";
import { directionOf, intlTags, type Locale } from "../../i18n/routing";

type Leaves<Tree> = { [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}` }[keyof Tree & string];
/** A sentence of messages/new. */
export type WordKey = Leaves<NewMessages>;
/** The explanation of a field: `news.title`. */
export type NoteKey = Leaves<FieldNotes>;
export type WordValues = Readonly<Record<string, string | number>>;

export type Words = {
  locale: Locale;
  /** A sentence as it stands, for a file; no invisible signs in it. @throws if a value is missing */
  plain(key: WordKey, values?: WordValues): string;
  /** A sentence for the terminal. @throws if a value is missing */
  say(key: WordKey, values?: WordValues): string;
  /** A sentence that goes into another one for the terminal. @throws if a value is missing */
  part(key: WordKey, values?: WordValues): string;
  /** What a field means, for a file or an editor. */
  note(key: NoteKey): string;
  /** Any line for the terminal, in the direction of the language. */
  line(text: string): string;
};

const [isolate, rightToLeft, end] = ["\u2068", "\u2067", "\u2069"];

function noteAt(notes: FieldNotes, key: string): string {
  const [group = "", name = ""] = key.split(".");
  return (notes as unknown as Record<string, Record<string, string>>)[group]?.[name] ?? key;
}

/** The words of a language. */
export function wordsIn(locale: Locale): Words {
  const onError = (error: unknown) => {
    throw error;
  };
  const translate = createTranslator({ locale: intlTags[locale] as Locale, messages: newMessages[locale], onError }) as unknown as (key: string, values?: WordValues) => string;
  const isRtl = directionOf(locale) === "rtl";
  const line = (text: string) => (isRtl && text !== "" ? `${rightToLeft}${text}${end}` : text);
  const isolated = (values: WordValues = {}): WordValues =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isRtl && typeof value === "string" ? `${isolate}${value}${end}` : value]));
  return {
    locale,
    plain: (key, values) => translate(key, values),
    say: (key, values) => line(translate(key, isolated(values))),
    part: (key, values) => translate(key, isolated(values)),
    note: (key) => noteAt(fieldNotes[locale], key),
    line,
  };
}
