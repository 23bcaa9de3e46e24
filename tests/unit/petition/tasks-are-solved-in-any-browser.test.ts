// A promise: the script of this site solves the tasks that the site gives, by a SHA-256 of its own that is the standard's.
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { doneIn, makeTask } from "@/lib/petition/patience";

const script = readFileSync("public/proof-of-work.js", "utf8");

/** Runs the script on a page that has nothing but a form. */
async function run(task: string, more = ""): Promise<{ solution: string; sent: number; result: unknown }> {
  const form = { dataset: { task }, elements: { solution: { value: "" } }, sent: 0, requestSubmit: () => void form.sent++ };
  const body = new Function("document", `return (async () => { ${script}\n${more} })()`) as (document: unknown) => Promise<unknown>;
  const result = await body({ querySelector: () => form });
  return { solution: form.elements.solution.value, sent: form.sent, result };
}

it("solves a task, and sends the form once", { timeout: 60_000 }, async () => {
  const key = randomBytes(32);
  const keys = { for: () => key };
  const now = Date.now();
  const { challenge } = makeTask(keys, new URLSearchParams(), 0, () => false, now);
  const { solution, sent } = await run(challenge);
  expect(sent).toBe(1);
  expect(await doneIn(keys, new URLSearchParams({ solution }), now)).toMatchObject({ kind: "proof", level: 0 });
});

it("hashes texts of any length as the standard says", async () => {
  const texts = Array.from({ length: 200 }, (_, length) => "a0&?=z".repeat(40).slice(0, length));
  const { result } = await run('{"maxnumber":-1}', `return ${JSON.stringify(texts)}.map(sha256)`);
  expect(result).toEqual(texts.map((text) => createHash("sha256").update(text).digest("hex")));
});
