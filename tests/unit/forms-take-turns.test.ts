// A promise to readers in a flood: forms wait in a line of bounded length, and each place that becomes free is used.
import { describe, expect, it } from "vitest";
import { Turns } from "@/lib/delivery/turns";
import { pending } from "./fake-renderer";

describe("work that takes turns", () => {
  it("runs a few at once, in the order of arrival, and turns away whoever finds the line full", async () => {
    const turns = new Turns({ atOnce: 2, waiting: 1, each: 9 });
    const gates = [pending<string>(), pending<string>(), pending<string>()];
    const begun: number[] = [];
    const taken = gates.map((gate, i) => turns.take(undefined, () => (begun.push(i), gate.promise)));
    expect(await turns.take(undefined, async () => "too many")).toBeUndefined();
    expect(begun).toEqual([0, 1]);
    gates[0]?.resolve("a");
    await expect.poll(() => begun).toEqual([0, 1, 2]);
    gates[1]?.resolve("b");
    gates[2]?.resolve("c");
    expect(await Promise.all(taken)).toEqual(["a", "b", "c"]);
  });

  it("keeps places for others where one client has taken its share", async () => {
    const turns = new Turns({ atOnce: 1, waiting: 7, each: 2 });
    const gate = pending<string>();
    // Half of the places are anybody's.
    const own = [turns.take("test", () => gate.promise), ...["second", "third", "fourth"].map((name) => turns.take("test", async () => name))];
    expect(await turns.take("test", async () => "fifth")).toBeUndefined();
    const others = [turns.take("another", async () => "other"), turns.take("another", async () => "its second")];
    expect(await turns.take("another", async () => "its third")).toBeUndefined();
    gate.resolve("first");
    expect(await Promise.all([...own, ...others])).toEqual(["first", "second", "third", "fourth", "other", "its second"]);
    expect(await turns.take("test", async () => "later")).toBe("later");
  });

  it("goes on after failures", async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1, each: 9 });
    const failing = turns.take(undefined, () => Promise.reject(new Error("test")));
    const after = turns.take(undefined, async () => "after");
    await expect(failing).rejects.toThrow("test");
    expect([await after, await turns.take(undefined, async () => "again")]).toEqual(["after", "again"]);
  });
});
