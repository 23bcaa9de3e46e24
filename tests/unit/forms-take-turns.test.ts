// A promise to readers in a flood: forms wait in a line of bounded length, and each place that becomes free is used.
import { describe, expect, it } from "vitest";
import { Turns } from "@/lib/delivery/turns";
import { pending } from "./fake-renderer";

describe("work that takes turns", () => {
  it("runs a few at once, in the order of arrival, and turns away whoever finds the line full", async () => {
    const turns = new Turns(2, 1);
    const gates = [pending<string>(), pending<string>(), pending<string>()];
    const begun: number[] = [];
    const taken = gates.map((gate, i) => turns.take(() => (begun.push(i), gate.promise)));
    expect(await turns.take(async () => "too many")).toBeUndefined();
    expect(begun).toEqual([0, 1]);
    gates[0]?.resolve("a");
    await expect.poll(() => begun).toEqual([0, 1, 2]);
    gates[1]?.resolve("b");
    gates[2]?.resolve("c");
    expect(await Promise.all(taken)).toEqual(["a", "b", "c"]);
  });

  it("goes on after failures", async () => {
    const turns = new Turns(1, 1);
    const failing = turns.take(() => Promise.reject(new Error("test")));
    const after = turns.take(async () => "after");
    await expect(failing).rejects.toThrow("test");
    expect([await after, await turns.take(async () => "again")]).toEqual(["after", "again"]);
  });
});
