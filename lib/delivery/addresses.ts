// What an address on the wire asks for: refuses what can name nothing, drops what changes nothing, finds the language to answer in.
import { negotiate } from "@/i18n/negotiate";
import { isLocale, type Locale } from "@/i18n/routing";
import { parseRevisionDay } from "../revision";
import { mailedAddress } from "./mailed-token";
import { isUtf8 } from "./percent-codes";

/** The addresses whose answer depends on their whole query: the list of people, with its questions. */
const readsQuery = /^\/[a-z]{2}\/prisoners\/?\?/;
/** The addresses that can be asked for as of a day: a person's record, and how to cite it. */
const readsDay = /^\/[a-z]{2}\/prisoners\/[^/?]+(?:\/cite\.(?:bib|json))?\/?\?/;

/** The address of a link in a mail, whose query is the link's token, as `withoutIdleQuery` writes it. */
export const readsToken = /^\/[a-z]{2}\/appeal\/yours\?t=/;
/** An address in which a mailed token may stand, wherever it leads: nobody keeps its answer, and it goes into no redirect. */
export const mayHoldToken = /[?&;]\s*t\s*=/i;
/** A page to which a form led, and the mark that says so (lib/petition/steps.ts). */
const readsMark = /^\/[a-z]{2}\/appeal\/(?:check-mail|thanks|changed|withdrawn)\?done=[\w-]{1,100}(?=$|[&#])/;
/** The addresses on which the count of signatures stands, the list of those who agreed to be named, or a form that may be closed for a moment. */
const showsCount = /^\/(?:[a-z]{2}(?:\/(?:appeal(?:\/withdraw)?|signers(?:\/page\/\d+)?))?|data\/signatures\.json)$/;

/** How many seconds an answer may be kept and sent again; undefined: until the site's day ends. */
export function keptForSeconds(address: string): number | undefined {
  return showsCount.test(address) ? 20 : undefined;
}

/** Is this a path that can name anything here? Percent codes must be UTF-8; nothing beyond 2,000 characters, but for the ways in which a token may be read; no backslash or control character. */
export function isWellFormed(address: string): boolean {
  if (!address.startsWith("/") || address.startsWith("//") || address.length > (readsToken.test(address) ? 10_000 : 2000)) return false;
  try {
    return !/[\\\u0000-\u001f\u007f]/.test(decodeURIComponent(address.split("?", 1)[0] ?? ""));
  } catch {
    return false;
  }
}

/** Does the address ask the list of people with bytes that are no UTF-8? They were letters in another encoding, and nobody knows which. */
export function asksInNoLetters(address: string): boolean {
  return readsQuery.test(address) && !isUtf8(address.slice(address.indexOf("?")));
}

/** Is this an address as the site's own links write it? One page has endless others (`/%65n`, `/en#a`, `/en/./news`): they are answered, but not kept. */
export function isPlain(address: string): boolean {
  return /^(?:\/\.?[\w-][\w.-]*)+$/.test(address);
}

/** Is this open data by an address that only means the same, such as `/data/%73ignatures.json`? */
export function isOddData(address: string): boolean {
  return !isPlain(address) && decodeURIComponent(new URL(address, "http://site.example").pathname).startsWith("/data/");
}

/** The query as it was meant where HTML's `&amp;` was copied along. */
function withoutHtml(address: string): string {
  return address.replaceAll("&amp;", "&");
}

/** The first `as-of` of an address, without a sentence's signs behind it; undefined where the address does not read it, or it is empty. */
function dayAskedFor(address: string): string | undefined {
  if (!readsDay.test(address)) return undefined;
  const asked = new URLSearchParams(withoutHtml(address.slice(address.indexOf("?")))).get("as-of");
  return asked?.replace(/[^\p{L}\p{N}]+$/u, "") || undefined;
}

/**
 * The address that decides the answer: marks that networks hang on links (`?fbclid=…`) change nothing and are not rendered anew; a mailed
 * token is found wherever it stands.
 */
export function withoutIdleQuery(address: string): string {
  const mailed = mailedAddress(address);
  if (mailed !== undefined) return mailed;
  if (readsQuery.test(address)) return withoutHtml(address);
  const marked = readsMark.exec(address)?.[0];
  if (marked !== undefined) return marked;
  const path = address.split("?", 1)[0] ?? address;
  const day = dayAskedFor(address);
  return day === undefined ? path : `${path}?as-of=${encodeURIComponent(day)}`;
}

/** Does the address ask for a record as of a day that does not exist (Gregorian, `2024-05-01`) or is still to come? @param today the site's day */
export function asksForNoDay(address: string, today: string): boolean {
  const asked = dayAskedFor(address);
  return asked !== undefined && parseRevisionDay(asked, today) === undefined;
}

/** The language that the address itself names, as its first part. */
export function languageIn(address: string): Locale | undefined {
  const first = address.split(/[/?]/)[1] ?? "";
  return isLocale(first) ? first : undefined;
}

/** The language for an error page: the address's, else the one for which the browser asks (`Accept-Language`). */
export function languageFor(address: string, accepted?: string): Locale {
  return languageIn(address) ?? negotiate(accepted);
}
