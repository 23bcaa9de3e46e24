// A promise to signers in a flood: everybody has a task first, whoever has done it passes, once; tasks become harder while many are solved, and easier again.
import { createHash, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Task } from "@/lib/delivery/gate";
import { PetitionGate } from "@/lib/petition/gate";

const key = randomBytes(32);
const typed = { email: "test@test.example" };

/** A gate with a clock of its own. */
function gateAt() {
  const clock = { now: 1000 };
  const gate = new PetitionGate(() => ({ for: () => key }), () => clock.now);
  const send = (fields: Record<string, string> = {}, isCrowded = false, client?: string) => gate.pass(new URLSearchParams({ ...typed, ...fields }), client, isCrowded);
  const flood = async (count: number) => {
    let passed = 0;
    for (let i = 0; i < count; i++) if ((await send()).task === undefined) passed++;
    return passed;
  };
  return { clock, gate, send, flood };
}
function solve({ challenge: text }: Task) {
  const task = JSON.parse(text) as { salt: string; challenge: string; maxnumber: number; signature: string; algorithm: string };
  for (let number = 0; number <= task.maxnumber; number++) {
    if (createHash("sha256").update(task.salt + number).digest("hex") === task.challenge) return Buffer.from(JSON.stringify({ ...task, number })).toString("base64");
  }
  throw new Error("The task has no solution");
}
const workOf = ({ challenge }: Task) => (JSON.parse(challenge) as { maxnumber: number }).maxnumber;
const taskOf = async (passage: Promise<{ task?: () => Task }>): Promise<Task> => {
  const { task } = await passage;
  if (!task) throw new Error("There is no task");
  return task();
};

describe("the gate", { timeout: 60_000 }, () => {
  it("lets a class sign together, gives everybody a task in a flood, and opens again when it is over", async () => {
    const { clock, flood, send } = gateAt();
    expect(await flood(20)).toBe(20);
    expect(await flood(500)).toBeLessThanOrEqual(60);
    clock.now += 10_000;
    expect(await flood(1)).toBe(0);
    clock.now += 60_000;
    expect((await send()).task).toBeUndefined();
  });

  it("gives tasks where a line stands already, or where the store says that mails are bounded", async () => {
    const [crowded, bounded] = [gateAt(), gateAt()];
    expect((await crowded.send({}, true)).task).toBeDefined();
    bounded.gate.taskFor(new URLSearchParams(typed), "client");
    expect((await bounded.send()).task).toBeUndefined();
    bounded.gate.taskFor(new URLSearchParams(typed), "all");
    expect((await bounded.send()).task).toBeDefined();
  });

  it("lets a solved task through in the midst of a flood, once", async () => {
    const { flood, send, gate } = gateAt();
    await flood(300);
    const solution = solve(await taskOf(send()));
    const passage = await send({ solution });
    expect(passage.task === undefined && passage.done).toMatch(/^proof \w+/);
    gate.note(passage.task === undefined ? (passage.done ?? "") : "", "taken");
    expect((await send({ solution })).task).toBeDefined();
    const changed = JSON.parse(Buffer.from(solution, "base64").toString()) as { salt: string };
    const forged = Buffer.from(JSON.stringify({ ...changed, salt: changed.salt.replace(/level=\d/, "level=9") })).toString("base64");
    expect((await send({ solution: forged })).task).toBeDefined();
  });

  it("makes tasks harder while many are solved, no longer takes the easy ones, and forgets that later", async () => {
    const { clock, flood, send } = gateAt();
    await flood(300);
    const first = await taskOf(send());
    const solutions = [solve(first)];
    while (solutions.length < 60) solutions.push(solve(await taskOf(send())));
    let passed = 0;
    for (const solution of solutions) {
      if ((await send({ solution })).task === undefined) passed++;
      await flood(1);
    }
    expect(passed).toBeLessThan(60);
    // Some more each second, but never all.
    for (let second = 0; second < 8; second++) {
      clock.now += 1000;
      for (const solution of solutions) await send({ solution });
    }
    const harder = await taskOf(send());
    expect(workOf(harder)).toBeGreaterThan(workOf(first));
    clock.now += 1000;
    expect((await send({ solution: solutions[0] ?? "" })).task).toBeDefined();
    expect((await send({ solution: solve(harder) })).task).toBeUndefined();
    clock.now += 300_000;
    await flood(300);
    expect(workOf(await taskOf(send()))).toBe(workOf(first));
  });
});

describe("a task whose form came back", { timeout: 60_000 }, () => {
  it("to be mended is still good, some times, and then used up", async () => {
    const { flood, send, gate } = gateAt();
    await flood(300);
    const solution = solve(await taskOf(send()));
    for (let mended = 0; mended < 4; mended++) {
      const passage = await send({ solution });
      expect(passage.task).toBeUndefined();
      gate.note((passage as { done: string }).done, "returned");
    }
    expect((await send({ solution })).task).toBeDefined();
  });
  it("because the site could not take it is still good, and fewer come for a while", async () => {
    const { send, gate, flood, clock } = gateAt();
    expect(await flood(1)).toBe(1);
    gate.note("proof test", "busy");
    expect(await flood(1)).toBe(0);
    clock.now += 60_000;
    expect((await send()).task).toBeUndefined();
  });
});
