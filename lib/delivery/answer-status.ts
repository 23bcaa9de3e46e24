// A page cannot choose its status in Next: one that shows that something cannot be read now, or never again, says so in its head.

/** 503: it cannot be read now, and the answer says when to come back. 410: what the address led to is gone. Kept by nobody. */
export type PageStatus = 410 | 503;

const name = "answer-status";

/** The `<meta>` by which a page says it. */
export function statusMark(status: PageStatus): { name: string; content: string } {
  return { name, content: String(status) };
}

/** What a rendered page says of its status; undefined for almost all of them. */
export function statusSaidBy(page: Buffer): PageStatus | undefined {
  return ([410, 503] as const).find((status) => page.includes(`<meta name="${name}" content="${status}"`));
}
