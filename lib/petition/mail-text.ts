// The mail address in what somebody typed or pasted: out of `Name <a@b>` or `mailto:a@b`, without its sentence's signs, with plain digits and stops.
import { latinDigits } from "../latin-digits";
import { withoutUnseen } from "../unseen";

/** Opening quotes and brackets, which no address begins with (RFC 5322, 3.2.3). An apostrophe may be the first letter of one. */
const opening = /^[\s"“”„«‹‘([<]+/u;
/** What a sentence, a list or a quotation leaves behind an address. */
const closing = /[\s.,;:!?"'“”»›’)\]>،؛؟…۔。]+$/u;

/** Full stops of Arabic, Urdu, Chinese and Japanese keyboards, and the decimal sign of Farsi ones. */
const otherStops = /[۔。٫]/g;

/** A part of a domain: in a name of other letters digits of their script are digits of that name (IDNA), and stay. */
function plainLabel(label: string): string {
  return /[^\P{L}A-Za-z]/u.test(label) ? label : latinDigits(label);
}

/** What `mailto:` leads to (RFC 6068), without a subject; other texts as they are. */
function withoutScheme(text: string): string {
  if (!/^\s*mailto:/i.test(text)) return text;
  const plain = text.replace(/^\s*mailto:/i, "").replace(/\?.*$/s, "");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** Without quotes and sentence signs around; an apostrophe before goes only with one behind. */
function bare(text: string): string {
  const isQuoted = /^[\s"“”„«‹‘([<]*'/u.test(text) && /'[^\p{L}\p{N}]*$/u.test(text);
  const inside = text.replace(opening, "").replace(closing, "");
  return isQuoted ? inside.replace(/^'/, "") : inside;
}

/** What stands between `<` and `>`, behind a name; undefined where a line ends in between, or another address stands before it. */
function withinBrackets(text: string): string | undefined {
  const [, name = "", inner = ""] = /^([^<>]*)<([^<>]*)>[^<>@]*$/s.exec(text) ?? [];
  const address = bare(withoutScheme(inner));
  const isOther = name.includes("@") && bare(name).toLowerCase() !== address.toLowerCase();
  return isOther || /[\u0000-\u001F\u007F]/.test(name.trim()) ? undefined : address;
}

/**
 * What is meant as the address, for `parseMailAddress` to judge; undefined where that cannot be told. Blanks are dropped around it, beside
 * the `@` and beside the stops of its domain; elsewhere they part two words, and stay.
 */
export function addressTextIn(typed: string): string | undefined {
  const text = withoutUnseen(typed).normalize("NFKC");
  const found = /[<>]/.test(text) ? withinBrackets(text) : bare(withoutScheme(text));
  if (found === undefined) return undefined;
  const plain = found.replace(otherStops, ".");
  const at = plain.lastIndexOf("@");
  const local = latinDigits(plain.slice(0, Math.max(at, 0))).trimEnd();
  const domain = plain.slice(at + 1).trim().replace(/\s*\.\s*/g, ".");
  return `${local}@${domain.split(".").map(plainLabel).join(".")}`;
}
