// From what Next rendered to what a reader gets: script-free, compressed, with headers that a cache can trust.
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { httpDate } from "../clock";
import { keptForSeconds } from "./addresses";
import { policyFor, withoutScripts } from "./html";
import type { Answer } from "./kept-answers";
import type { Rendered } from "./renderer";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Response headers of Next that readers get; the rest speaks to Next's own client, which is not there. */
const passedOn = [
  "content-type", "location", "allow", "retry-after", "content-disposition", "access-control-allow-origin", "access-control-expose-headers", "cross-origin-resource-policy",
  "cross-origin-opener-policy", "permissions-policy", "referrer-policy", "strict-transport-security", "x-content-type-options", "x-frame-options",
];

function cacheControl(address: string, status: number): string {
  if (address.includes("?") || status >= 500) return "private, no-store";
  if (/^\/fonts\/[\w.-]+$/.test(address) && status === 200) return "public, max-age=31536000, immutable";
  const kept = keptForSeconds(address);
  if (kept !== undefined) return `public, max-age=${kept}`;
  // Short, so that what is taken down is gone soon, also from caches on the way.
  return "public, max-age=300";
}

function isText(type: string): boolean {
  return /^text\/|json|xml|svg|javascript/.test(type);
}

/** Bytes; beyond, the last tenth that the thorough way saves takes seconds, and whoever asked first waits for it (open data, sitemaps). */
const long = 300_000;

/** @param thoroughly true for an answer that is kept and sent many times. */
async function compressed(body: Buffer, thoroughly: boolean): Promise<Answer["bodies"]> {
  const [quality, level] = !thoroughly ? [4, 5] : body.length > long ? [5, 6] : [10, 9];
  const [br, gz] = await Promise.all([
    brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
    gzipped(body, { level }),
  ]);
  return { identity: body, br, gzip: gz };
}

type Options = { address: string; status: number; readStylesheet: (href: string) => string; keep: boolean };

/** Makes an answer of what Next rendered for `address`; `status` may differ from Next's (an error page is rendered as 200). */
export async function answerFrom({ headers, body }: Rendered, { address, status, readStylesheet, keep }: Options): Promise<Answer> {
  const type = headers["content-type"] ?? "application/octet-stream";
  const isHtml = type.startsWith("text/html");
  const html = isHtml ? withoutScripts(body.toString("utf8"), readStylesheet) : "";
  const finished = isHtml ? Buffer.from(html) : body;
  const passed = passedOn.flatMap((name) => {
    const value = headers[name];
    return typeof value === "string" ? [[name, value] as const] : [];
  });
  return {
    status,
    headers: {
      ...Object.fromEntries(passed),
      "content-security-policy": isHtml ? policyFor(html) : "default-src 'none'; frame-ancestors 'none'",
      "cache-control": cacheControl(address, status),
      vary: address === "/" ? "Accept-Language" : "Accept-Encoding",
      // When this answer was made: earlier ones may have said something else, as a status ages. A feed's dates are its content's, never the clock's:
      // its tag says whether it is another.
      ...(keep && status === 200 && !type.startsWith("application/atom+xml") ? { "last-modified": httpDate() } : {}),
      etag: `"${createHash("sha256").update(finished).digest("base64url").slice(0, 22)}"`,
    },
    bodies: isText(type) && finished.length > 500 ? await compressed(finished, keep) : { identity: finished },
  };
}
