// Which address was meant by one that names nothing: it took its sentence's signs along, or invisible marks, or was encoded once too often.
import { isWellFormed, languageIn, readsToken, withoutIdleQuery } from "./addresses";
import type { Answer } from "./kept-answers";
import { decoded, looselyDecoded } from "./percent-codes";

/** What nobody sees: blanks, line breaks, joiners, marks of direction (Unicode: Z, Cf). */
const unseen = /[\p{Cf}\p{Z}\t\n\r]+/gu;
/** No sign of a sentence and nothing that a link may lead to. */
const harmful = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\/\\/;

/** Repeated slashes as one, and none at the end. */
function oneSlash(path: string): string {
  return path.replace(/\/{2,}/g, "/").replace(/(?<=.)\/$/, "");
}

/** The path up to the first letter or sign that no path of this site has, without signs at its end; undefined where a folder would be lost. */
function cut(path: string): string | undefined {
  const own = /^[\w.~/-]*/.exec(path)?.[0] ?? "";
  if (path.slice(own.length).includes("/")) return undefined;
  return oneSlash(`/${own.replace(/[^a-z\d]+$/i, "")}`);
}

/** The same with `?` and what follows read as a query, where they were percent-encoded as if they were a name. */
function withQueryDecoded(target: string): string {
  const at = target.search(/%3f(?=[\w-]+(?:=|%3d))/i);
  if (at < 0 || target.includes("?")) return target;
  return `${target.slice(0, at)}?${looselyDecoded(target.slice(at + 3)).replace(/[^\u0021-\u007e]/gu, (sign) => encodeURIComponent(sign))}`;
}

/**
 * Where somebody may have wanted to go whose address names nothing here, the likeliest first, at most two: without what stands behind the
 * path in a sentence (signs, quotation marks, whole words that were glued on), without what is invisible. The query stays.
 * None where nothing of that kind is in the address.
 * @param target in origin form
 */
export function meantAddresses(target: string): string[] {
  const read = withQueryDecoded(target);
  const [written = "", ...query] = read.split("?");
  // Part by part: an encoded slash is no slash.
  const parts = written.split("/").map(decoded);
  if (!written.startsWith("/") || target.length > 4000 || parts.some((part) => part === undefined || part.includes("/"))) return [];
  const path = oneSlash(parts.join("/")).replace(/(?<=[^/])\\+$/, "");
  if (harmful.test(path) || path.includes("\\")) return [];
  const found = [cut(path.replace(unseen, "")), cut(path)].filter((each) => each !== undefined);
  const isAsWritten = (each: string) => read === target && each === oneSlash(looselyDecoded(written));
  return [...new Set(found)].filter((each) => !isAsWritten(each)).map((each) => [each, ...query].join("?"));
}

/** The address with each of its slashes once, where it has more: `/fa//news`, and `//fa`, which would else be another site's. */
export function withSingleSlashes(target: string): string {
  const [path = "", ...query] = target.split("?");
  return path.includes("//") && /^\/(?!\/)|^\/+(?:[a-z]{2}|data)(?:\/|$)/.test(path) ? [oneSlash(path), ...query].join("?") : target;
}

/** The address that decides the answer to a target in origin form; `isElsewhere` if its readers are to be led there, since slashes are repeated. */
export function addressMeant(target: string): { address: string; isElsewhere: boolean } {
  const plain = withSingleSlashes(target);
  const address = withoutIdleQuery(plain);
  return { address, isElsewhere: plain !== target && isWellFormed(address) && !readsToken.test(address) };
}

/** Leads to another address of this site, for good (RFC 9110, 15.4.9). */
export function leadTo(address: string): Answer {
  return {
    status: 308,
    headers: {
      location: address, "content-security-policy": "default-src 'none'", vary: "Accept-Encoding",
      "cache-control": address.includes("?") ? "private, no-store" : "public, max-age=300",
    },
    bodies: { identity: Buffer.alloc(0) },
  };
}

/**
 * In place of "not here" the way to what was meant, if that is here. A mailed token is answered where it was asked for: no redirect holds one.
 * @param ask answers another address of this site
 */
export async function orMeant(answer: Answer, target: string, ask: (address: string) => Promise<Answer>): Promise<Answer> {
  if (answer.status !== 404 && answer.status !== 400) return answer;
  for (const meant of meantAddresses(target).map(withoutIdleQuery)) {
    const found = await ask(meant);
    if (found.status === 503) return found;
    if (found.status < 400 || found.status === 410) return readsToken.test(meant) ? found : leadTo(meant);
  }
  // Where the address names no language, the page speaks the browser's.
  return languageIn(target) ? answer : { ...answer, headers: { ...answer.headers, vary: "Accept-Encoding, Accept-Language" } };
}
