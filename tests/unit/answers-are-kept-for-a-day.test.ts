// A promise to readers: a kept page is never older than the site's day; and to the machine: what is kept never outgrows its memory.
import { describe, expect, it } from "vitest";
import { KeptAnswers, type Answer } from "@/lib/delivery/kept-answers";

const overhead = 1000;
const answer = (bytes: number, words = "a"): Answer => ({ status: 200, headers: {}, bodies: { identity: Buffer.alloc(bytes, words) } });
const kilobytes = (count: number) => count * 1000;

/** A store with a clock that the test turns. */
function store(limit = kilobytes(100)) {
  let day = "2026-11-22";
  const kept = new KeptAnswers(limit, () => day);
  const turnTo = (next: string) => (day = next);
  const keep = (address: string, bytes = kilobytes(9), on = day) => kept.keep(address, answer(bytes), on);
  const has = (...addresses: string[]) => addresses.filter((address) => kept.find(address) !== undefined);
  return { kept, keep, has, turnTo };
}

describe("while the day lasts", () => {
  it("what was kept is found again, the very same", () => {
    const { kept } = store();
    const given = answer(10);
    kept.keep("/en", given, "2026-11-22");
    expect(kept.find("/en")).toBe(given);
    expect(kept.find("/fa")).toBeUndefined();
  });

  it("what is kept again replaces what was, and is counted once", () => {
    const { kept, keep } = store();
    keep("/en", 5000);
    keep("/en", 2000);
    keep("/en", 3000);
    expect(kept.size).toBe(3000 + overhead);
    expect(kept.find("/en")?.bodies.identity.length).toBe(3000);
  });

  it("all codings of a body are counted", () => {
    const { kept } = store();
    kept.keep("/en", { ...answer(0), bodies: { identity: Buffer.alloc(300), br: Buffer.alloc(20), gzip: Buffer.alloc(30) } }, "2026-11-22");
    expect(kept.size).toBe(350 + overhead);
  });
});

describe("when the memory is full", () => {
  const ten = Array.from({ length: 10 }, (_, i) => `/${i}`);

  it("exactly full is not too full", () => {
    const { kept, keep, has } = store();
    for (const address of ten) keep(address);
    expect(kept.size).toBe(kilobytes(100));
    expect(has(...ten)).toEqual(ten);
  });

  it("the one asked for longest ago leaves first", () => {
    const { keep, has } = store();
    for (const address of ten) keep(address);
    keep("/new");
    expect(has(...ten, "/new")).toEqual([...ten.slice(1), "/new"]);
  });

  it("asking for one keeps it longer; keeping it again does too", () => {
    const { kept, keep, has } = store();
    for (const address of ten) keep(address);
    kept.find("/0");
    keep("/1");
    keep("/new", kilobytes(19));
    expect(has(...ten, "/new")).toEqual(["/0", "/1", ...ten.slice(4), "/new"]);
  });

  it("as many leave as must, and what is counted is what is there", () => {
    const { kept, keep, has } = store();
    for (const address of ten) keep(address);
    keep("/large", kilobytes(69));
    expect(has(...ten, "/large")).toEqual(["/7", "/8", "/9", "/large"]);
    expect(kept.size).toBe(kilobytes(100));
  });

  it("one larger than all the memory is not kept, and nothing is counted for it", () => {
    const { kept, keep, has } = store();
    keep("/huge", kilobytes(200));
    expect(has("/huge")).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it("never more than the limit is held, whatever comes in which order", () => {
    const { kept, keep, has } = store();
    let state = 1;
    const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
    for (let i = 0; i < 2000; i++) {
      if (next(3) === 0) kept.find(`/${next(40)}`);
      else keep(`/${next(40)}`, next(kilobytes(30)));
      expect(kept.size).toBeLessThanOrEqual(kilobytes(100));
    }
    const held = has(...Array.from({ length: 40 }, (_, i) => `/${i}`));
    expect(held.reduce((sum, address) => sum + (kept.find(address)?.bodies.identity.length ?? 0) + overhead, 0)).toBe(kept.size);
  });
});

describe("when the day changes", () => {
  it("everything is forgotten at the first question, and its memory with it", () => {
    const { kept, keep, has, turnTo } = store();
    keep("/en");
    keep("/fa");
    turnTo("2026-11-23");
    expect(has("/en", "/fa")).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it("everything is forgotten at the first keeping too", () => {
    const { kept, keep, has, turnTo } = store();
    keep("/en");
    turnTo("2026-11-23");
    keep("/fa", 2000);
    expect(kept.size).toBe(2000 + overhead);
    expect(has("/en", "/fa")).toEqual(["/fa"]);
  });

  it("a page whose rendering began yesterday is not kept for today", () => {
    const { kept, keep, has, turnTo } = store();
    turnTo("2026-11-23");
    keep("/en", 100, "2026-11-22");
    expect(has("/en")).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it("a clock that goes back forgets as well: a frozen day may be set to any", () => {
    const { keep, has, turnTo } = store();
    keep("/en");
    turnTo("2026-11-21");
    expect(has("/en")).toEqual([]);
    keep("/en");
    expect(has("/en")).toEqual(["/en"]);
  });

  it("what is good for less than a day is forgotten after its seconds", async () => {
    const { kept, has } = store();
    kept.keep("/en", answer(1000), "2026-11-22", 0.05);
    expect(has("/en")).toEqual(["/en"]);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(has("/en")).toEqual([]);
    expect(kept.size).toBe(0);
  });
});
