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
