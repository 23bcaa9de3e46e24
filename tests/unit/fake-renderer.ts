// In place of Next: a renderer that answers what a test says, counts what it was asked, and can be made to wait.
import { Site } from "@/lib/delivery/site";
import type { Gate } from "@/lib/delivery/gate";
import type { Rendered, Renderer } from "@/lib/delivery/renderer";
import { overHttp, type Ask } from "./over-http";

export const page = (words: string, status = 200, headers: Rendered["headers"] = {}): Rendered => ({
  status, headers: { "content-type": "text/html; charset=utf-8", ...headers },
  body: Buffer.from(`<!doctype html><title>${words}</title><script>self.__next_f=[]</script>`),
});

/** The site's error pages, as Next renders them: with status 200. */
const errorPages = /^\/(?<language>en|fa|ar)\/errors\/(?<code>403|404|410|411|413|500|503)$/;

/** Answers by address: a page, a failure, or nothing at all until the test says so. */
export type Answers = (address: string, asked: number) => Rendered | Promise<Rendered>;

export type Served = { ask: Ask; asked: string[]; askedFor: (address: string) => number; turnTo: (day: string) => void };

/** A whole site over HTTP with that renderer; error pages are there unless `answers` says otherwise. */
export async function serveSite(answers: Answers, { atOnce = 4, memory = 1e6, isGone = (_address: string): boolean => false, gate }: { atOnce?: number; memory?: number; isGone?: (address: string) => boolean; gate?: Gate } = {}): Promise<Served> {
  let day = "2026-11-22";
  const asked: string[] = [];
  const askedFor = (address: string) => asked.filter((each) => each === address).length;
  const ask = async (address: string) => {
    asked.push(address);
    return answers(address, askedFor(address));
  };
  const renderer: Renderer = {
    // As app/[locale]/errors does: outside, its pages are no addresses.
    ask: (address) => (errorPages.test(address) ? Promise.resolve(page("Next's own empty page", 404)) : ask(address)),
    askInside: ask,
    close: () => Promise.resolve(),
  };
  const site = new Site({ renderer, readStylesheet: () => "body{}", origin: "https://site.example", today: () => day, isGone, memory, atOnce, gate });
  return { ask: await overHttp(site.handle), asked, askedFor, turnTo: (next) => (day = next) };
}

/** Every address is a page with its address as title; error pages are as they should be. */
export const everythingIsThere: Answers = (address) => {
  const { language, code } = errorPages.exec(address)?.groups ?? {};
  return page(code ? `error ${code} in ${language}` : address);
};

/** A promise and the word that keeps it. */
export function pending<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (reason: Error) => void } {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve, reject };
}
