// A promise to whoever runs npm start: a step that fails ends it, with a sentence, and nothing waits for it for ever.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "../../../scripts/setup.mjs";
import { root } from "../source-files";

const folder = mkdtempSync(join(tmpdir(), "steps-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script that goes on for ever, and in which exceptions are only written down, as Next does it. */
function runForever(afterwards: string) {
  const file = join(folder, "step.mts");
  const before = `import { endOnException } from ${JSON.stringify(join(root, "scripts/end-on-exception.ts"))};
    process.on("uncaughtException", () => console.error("written down"));
    process.on("unhandledRejection", () => console.error("written down"));
    setInterval(() => undefined, 1000);`;
  writeFileSync(file, `${before}\n${afterwards}`);
  return spawnSync(process.execPath, ["--import", "tsx", file], { cwd: root, encoding: "utf8", timeout: 15_000 });
}

describe("an exception", () => {
  it.each([
    ["thrown", 'endOnException("It could not be done."); throw new Error("the reason");'],
    ["in an awaited call", 'endOnException("It could not be done."); await Promise.reject(new Error("the reason"));'],
    ["in a call that nobody awaits", 'endOnException("It could not be done."); void Promise.reject(new Error("the reason"));'],
    ["in a timer", 'endOnException("It could not be done."); setTimeout(() => { throw new Error("the reason"); }, 10);'],
  ])("%s ends the process with its reason and a sentence", (_name, script) => {
    const { status, stderr } = runForever(script);
    expect(status).toBe(1);
    expect(stderr).toContain("the reason");
    expect(stderr.trim().split("\n").at(-1)).toBe("It could not be done.");
  }, 30_000);
});

describe("a step", () => {
  it("that is not there has failed, and says what is missing", async () => {
    const { code, output } = await run(join(folder, "not-there"), [], { quiet: true });
    expect(code).toBe(1);
    expect(output).toContain("not-there");
  });

  it("that is killed has failed", async () => {
    expect(await run("sh", ["-c", "kill -9 $$"], { quiet: true })).toMatchObject({ code: 137 });
  });

  it("whose child lives on with its output open has ended all the same", async () => {
    const { code, output } = await run("sh", ["-c", "sleep 25 & echo said; exit 3"], { quiet: true });
    expect({ code, output }).toEqual({ code: 3, output: "said\n" });
  }, 15_000);
});
