// A page cannot choose its status in Next: one that shows that something cannot be read now says so in its head, and leaves as a 503.

/** The `<meta>` of such a page: it is sent as 503, with Retry-After, and kept by nobody. */
export const awayMark = { name: "answer-status", content: "503" } as const;

/** Does a rendered page say so? */
export function saysAway(page: Buffer): boolean {
  return page.includes(`<meta name="${awayMark.name}" content="${awayMark.content}"`);
}
