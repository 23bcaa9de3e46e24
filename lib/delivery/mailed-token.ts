// The token of a mailed link, wherever it stands in its address: behind what networks hang on links, with a sentence's signs, broken by a mail program.
import { looselyDecoded } from "./percent-codes";

/** The page of a mailed link and whatever stands behind its name, in an address without percent codes. */
const page = /^\/(?<language>[a-z]{2})\/+appeal\/+yours(?![\w/-]*[\w-])(?<rest>.*)$/is;
/** Each `t=`, also as HTML writes it (`&amp;t=`), and all up to the next parameter. */
const parameters = /(?<![\w-])t\s*=(?<value>[^&?#]*)/gi;
/** Blanks and invisible marks, and the soft line break of quoted-printable (RFC 2045, 6.7): what a mail program puts into the midst of a token. */
const breaks = /[\p{Cf}\p{Z}\s=+]+/gu;
const most = 8;

/** What a value may have been when the mail was written, the likeliest first: tokens are letters, digits, `-` and `_` (RFC 4648, 5). */
function readingsOf(value: string): string[] {
  // Word processors make one dash of two hyphens, and others of one.
  const begun = value.replace(/[\u2010-\u2013\u2212]/g, "-").replace(/\u2014/g, "--").replace(/^[^\w-]+/, "");
  const runs = [begun.replace(breaks, ""), begun].map((each) => /^[\w-]*/.exec(each)?.[0] ?? "");
  return runs.flatMap((run) => [
    run,
    // `=3D` is how quoted-printable writes `=`; a token may begin so by itself.
    ...(/^3d/i.test(run) ? [run.slice(2)] : []),
    // A sign behind it that a token may end with, or marks of emphasis around it.
    run.replace(/[_-]$/, ""),
    run.replace(/^_|_$/g, ""),
  ]);
}

/**
 * The address of a mailed link as the mail had it, if that is what is asked for and any token stands in it; undefined for every other address.
 * It holds each way in which the token may be read, since only the page, which has the key, can tell which one it is.
 */
export function mailedAddress(address: string): string | undefined {
  if (!/yours/i.test(address)) return undefined;
  const once = looselyDecoded(address);
  const { language, rest } = (page.exec(once) ?? page.exec(looselyDecoded(once)))?.groups ?? {};
  if (language === undefined || rest === undefined) return undefined;
  const values = [rest, looselyDecoded(rest)].flatMap((text) => [...text.matchAll(parameters)].map(({ groups }) => groups?.value ?? ""));
  const readings = [...new Set(values.flatMap(readingsOf))].filter((reading) => reading !== "" && reading.length <= 2000).slice(0, most);
  return readings.length === 0 ? undefined : `/${language.toLowerCase()}/appeal/yours?${readings.map((reading) => `t=${reading}`).join("&")}`;
}
