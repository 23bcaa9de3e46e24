// A promise to readers: what a flood is given is made in short stretches, between which they are answered, and only so much of it waits.
import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, it } from "vitest";
import { SpareTime } from "@/lib/delivery/spare-time";

/** Two milliseconds of work. */
const work = () => {
  for (const end = performance.now() + 2; performance.now() < end; );
  return "done";
};

it("stops for others, forgets nothing, and says at once where too many wait", async () => {
  const spare = new SpareTime(50);
  let done = 0;
  const taken = Array.from({ length: 60 }, () => spare.take(() => (done++, work())));
  const between: number[] = [];
  while (done < 50) {
    await nextTurn();
    between.push(done);
  }
  // Others had many turns before it was all done.
  expect(new Set(between).size).toBeGreaterThan(10);
  const results = await Promise.all(taken);
  expect([results.filter((each) => each === "done").length, results.filter((each) => each === undefined).length]).toEqual([50, 10]);
});

it("goes on after work that fails", async () => {
  const spare = new SpareTime(5);
  const failing = spare.take(() => {
    throw new Error("Test failure");
  });
  const after = spare.take(() => "after");
  await expect(failing).rejects.toThrow("Test failure");
  expect([await after, await spare.take(() => "again")]).toEqual(["after", "again"]);
});
