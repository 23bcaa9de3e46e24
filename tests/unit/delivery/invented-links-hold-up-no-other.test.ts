// A promise to signers: a flood of links that nobody mailed, and of their forms, holds up none that was mailed.
import { describe, expect, it } from "vitest";
import type { Gate } from "@/lib/delivery/gate";
import { holder } from "@/lib/petition/holder";
import { PetitionGate } from "@/lib/petition/gate";
import { makeToken } from "@/lib/petition/links";
import { everythingIsThere, page, pending, serveSite } from "../fake-renderer";
import { linkOf, own, recipients, useOwnStore } from "../petition/own-store";

const patient = { timeout: 60_000 };
useOwnStore();
const form = (t: string) => ({ method: "POST", body: `t=${t}`, headers: { "content-type": "application/x-www-form-urlencoded", "content-length": String(t.length + 2) } });

/** With the petition of this test open. */
async function whileOpen<T>(work: () => Promise<T>): Promise<T> {
  holder.found = { ...own, recipients };
  try {
    return await work();
  } finally {
    holder.found = undefined;
  }
}

describe("mailed links", patient, () => {
  it.each(["link", "form"] as const)("have a line that invented ones cannot fill, nor such as were changed: by %s", (way) => whileOpen(async () => {
    const token = await makeToken(own, { ...linkOf(own.keys, "Anna"), made: Date.now() });
    const invented = (i: number) => (i % 2 === 0 ? `${"A".repeat(300)}${i}` : `${token.slice(0, -9)}AAAAAAAA${i % 10}`);
    const hanging = pending<void>();
    const { ask, asked } = await serveSite((address) => (address.includes("/appeal/yours") && !address.includes("errors") ? hanging.promise.then(() => page("late", 410)) : everythingIsThere(address, 1)), { gate: new PetitionGate() });
    const send = (t: string) => (way === "link" ? ask(`/en/appeal/yours?t=${t}`) : ask("/en/appeal/yours/confirm", form(t)));
    const flood = Array.from({ length: 200 }, (_, i) => send(invented(i)));
    // Most are asked to come back, and some stand in line.
    expect((await Promise.any(flood)).status).toBe(503);
    const underway = () => asked.filter((address) => address.includes("/appeal/yours")).length;
    expect(underway()).toBe(2);
    const good = send(token);
    await expect.poll(underway).toBe(3);
    hanging.resolve();
    expect((await good).status).not.toBe(503);
    const turnedBack = (await Promise.all(flood)).filter(({ status }) => status === 503);
    expect(turnedBack.length).toBeGreaterThanOrEqual(150);
  }));

  it("are told apart by their seal, and all may be good where that cannot be told", async () => {
    const gate: Gate = new PetitionGate();
    const token = await makeToken(own, { ...linkOf(own.keys, "Anna"), made: Date.now() });
    expect(await gate.opens(["invented"])).toBe(true);
    await whileOpen(async () => {
      expect([await gate.opens([token]), await gate.opens(["invented", token]), await gate.opens(["invented"]), await gate.opens([]), await gate.opens([`${token.slice(0, -2)}AA`])]).toEqual([true, true, false, false, false]);
      const begun = performance.now();
      for (let i = 0; i < 2000; i++) await gate.opens([`${token.slice(0, -6)}${String(i).padStart(6, "0")}`]);
      expect((performance.now() - begun) / 2000).toBeLessThan(1);
    });
  });
});
