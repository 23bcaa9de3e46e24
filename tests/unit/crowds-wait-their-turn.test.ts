// A promise: when more ask at once than the site can render for, some are asked to come back soon, and nobody is forgotten.
import { describe, expect, it } from "vitest";
import type { Rendered } from "@/lib/delivery/renderer";
import { everythingIsThere, page, pending, serveSite } from "./fake-renderer";

const inThreeLanguages = [/lang=en>[^<]+later/, /lang=fa dir=rtl>[^<]+دوباره/, /lang=ar dir=rtl>[^<]+نرجو المحاولة/];

const broken = () => {
  throw new Error("Test failure");
};

describe("when too many ask for different things at once", () => {
  it("the next is asked to come back, and those who wait get theirs", async () => {
    const gate = pending<void>();
    const { ask, asked } = await serveSite((address) => gate.promise.then(() => page(address)), { atOnce: 2 });
    const waiting = [ask("/en/news/1"), ask("/en/news/2")];
    await expect.poll(() => asked.length).toBe(2);
    const refused = await ask("/en/news/3");
    expect(refused).toMatchObject({ status: 503, headers: { "retry-after": "10", "cache-control": "no-store" } });
    for (const words of inThreeLanguages) expect(refused.text).toMatch(words);
    gate.resolve();
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await ask("/en/news/3")).status).toBe(200);
  });

  it("what is kept is still answered, and many for one page count once", async () => {
    const gate = pending<Rendered>();
    const { ask, asked } = await serveSite((address) => (address === "/en" ? page("kept") : gate.promise), { atOnce: 2 });
    await ask("/en");
    const same = Array.from({ length: 5 }, () => ask("/en/slow"));
    const other = ask("/en/other");
    await expect.poll(() => asked.length).toBe(3);
    expect((await ask("/en")).text).toContain("kept");
    gate.resolve(page("late"));
    expect((await Promise.all([...same, other])).map(({ status }) => status)).toEqual(Array(6).fill(200));
  });

  it("failures free their place", async () => {
    const { ask } = await serveSite((address) => (address.startsWith("/en/bad") ? broken() : everythingIsThere(address, 1)), { atOnce: 1 });
    for (let i = 0; i < 3; i++) expect((await ask(`/en/bad?${i}`)).status).toBe(500);
    expect((await ask("/en")).status).toBe(200);
  });
});

describe("a flood of forms of one kind", () => {
  const sent = { method: "POST", headers: { "content-length": "1", origin: "https://site.example" }, body: "x" };
  const [link, contribution] = ["/en/appeal/yours/confirm", "/en/contribute/check"];
  it.each([[link, contribution], [contribution, link]])("to %s holds up neither %s nor readers", async (flooded, other) => {
    const gate = pending<void>();
    const { ask, asked } = await serveSite((address) => (address === flooded ? gate.promise.then(() => page(address)) : everythingIsThere(address, 1)));
    const waiting = Array.from({ length: 64 }, () => ask(flooded, sent));
    await expect.poll(() => asked.length).toBe(4);
    // The line is full once the next is refused.
    expect((await ask(flooded, sent)).status).toBe(503);
    expect((await ask(other, sent)).status).toBe(200);
    expect((await ask("/en/news")).status).toBe(200);
    gate.resolve();
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual(Array(64).fill(200));
  });
});
