// What people and advertisers write where a name is asked for: web addresses, mail addresses, telephone numbers. Titles and initials look alike, and are told apart.
import { areTitleParts, isTitlePart } from "./titles";

/** Endings of domains that are no word of any name. */
const endings = new Set(
  ("com org net info biz xyz site online top shop store club live link app dev page blog news pro mobi tech space website host press vip win bet casino " +
    "icu loan work click pw ایران рф xn")
    .split(" "),
);
/** Endings of two letters, which stand in titles and names as well: `Dr.Ir.`, `Jan.de Vries`. */
const short = new Set("ir io me ru co ly gl gg ai tv cc ws to tk ml ga cf gq cn de uk eu us ca fr nl it es pl se ch at be tr ae iq af in jp kr br au is la st sh".split(" "));
/** Particles of surnames that somebody wrote without a space before them. */
const particles = new Set("de la st is al".split(" "));

const dotted = /[\p{L}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+/gu;

/** @param rest what follows in the name */
function isDomain(segments: readonly string[], rest: string): boolean {
  const behind = segments.slice(1).map((segment) => segment.toLowerCase());
  if (behind.some((segment) => endings.has(segment))) return true;
  const last = behind.at(-1) ?? "";
  if (!short.has(last)) return false;
  if (particles.has(last) && /^\s+\p{Lu}/u.test(rest)) return false;
  const before = segments.slice(0, -1);
  const goesOn = /^[.\s]+\p{L}/u.test(rest);
  // `Dr.Ir. H.`, `Dr.Ai Weiwei`, `Dr.Ir`; `K.Ir. Wibowo`; but not `dr.io` alone, nor `t.me`.
  if (areTitleParts(before)) return !(goesOn || isTitlePart(last));
  return !(isTitlePart(last) && /^\.\s*\p{L}/u.test(rest) && before.every((segment) => /^\p{L}$/u.test(segment)));
}

/** Does a text hold a web or mail address? */
export function holdsAddress(name: string): boolean {
  if (/:\/\/|@|(?<![\p{L}\p{N}])(?:www\d?\.|(?:mailto|tel|https?|hxxps?|ftp):)/iu.test(name)) return true;
  return [...name.matchAll(dotted)].some((match) => isDomain(match[0].split("."), name.slice(match.index + match[0].length)));
}

/** Does a text hold more digits than a generation has (`3rd`, `Karl 16`)? */
export function holdsNumber(name: string): boolean {
  return /\p{N}{3,}/u.test(name) || (name.match(/\p{Nd}/gu)?.length ?? 0) > 4;
}
