// Percent codes in addresses (RFC 3986, 2.1): bytes that are UTF-8, or letters that nobody can read.

/**
 * Are the percent codes of a text UTF-8 (RFC 3629: nothing overlong, no surrogates)? A `%` without two hexadecimal digits is a sign like
 * another: whoever types an address by hand means it so.
 */
export function isUtf8(text: string): boolean {
  const runs = text.match(/(?:%[0-9a-f]{2})+/gi) ?? [];
  try {
    for (const run of runs) decodeURIComponent(run);
    return true;
  } catch {
    return false;
  }
}

/** A percent code at the end that was cut off in the middle of its character (UTF-8), or of itself. */
const cutOff = /(?<=[^/])(?:%[c-d][\da-f]|%e[\da-f](?:%[89ab][\da-f])?|%f[0-4](?:%[89ab][\da-f]){0,2})?(?:%[\da-f]?)?$/i;

/** The text without its percent codes; undefined where they are no UTF-8. One that breaks off at the end is dropped. */
export function decoded(text: string): string | undefined {
  for (const each of [text, text.replace(cutOff, "")]) {
    try {
      return decodeURIComponent(each);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** The text without its percent codes, come what may: what is no UTF-8 becomes U+FFFD, a lone `%` stays. */
export function looselyDecoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (codes) => Buffer.from(codes.replaceAll("%", ""), "hex").toString("utf8"));
}
