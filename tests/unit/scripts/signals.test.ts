// A promise to operators: a signal ends a command with everything that it started, and the exit code says so.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

/** Runs a quiet command as the steps of the build are; the shell writes down the process that it starts. @param text with `sleep 300 & echo $! > $BELOW` in it */
async function start(text: string) {
  const folder = mkdtempSync(join(tmpdir(), "signals-"));
  const file = join(folder, "below");
  const program = `import { run } from "./scripts/setup.mjs"; const { code } = await run("sh", ["-c", process.env.TEXT], { quiet: true }); process.exit(code === 0 ? 77 : 78);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: "inherit", env: { ...process.env, TEXT: text, BELOW: file } });
  onTestFinished(() => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  const ended = new Promise<number | string | null>((resolve) => child.once("close", (code, signal) => resolve(code ?? signal)));
  await expect.poll(() => existsSync(file) && readFileSync(file, "utf8").endsWith("\n"), { timeout: 5000 }).toBe(true);
  return { child, ended, below: Number(readFileSync(file, "utf8")) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe("a signal while a step of the build runs", () => {
  it.each([["SIGTERM", 143], ["SIGINT", 130], ["SIGHUP", 129], ["SIGQUIT", 131]] as const)("%s ends all that the step started, and the command with %i", async (signal, code) => {
    const { child, ended, below } = await start("sleep 300 & echo $! > $BELOW; wait; exit 0");
    expect(isAlive(below)).toBe(true);
    child.kill(signal);
    expect(await ended).toBe(code);
    await expect.poll(() => isAlive(below), { timeout: 3000 }).toBe(false);
  });

  it("ends what does not listen to it a few seconds later", async () => {
    const { child, ended, below } = await start("trap '' TERM; sleep 300 & echo $! > $BELOW; wait; exit 0");
    child.kill("SIGTERM");
    expect(await ended).toBe(143);
    await expect.poll(() => isAlive(below), { timeout: 3000 }).toBe(false);
  });
});

it("a step that was killed has failed", async () => {
  const { ended, below } = await start("sleep 300 & echo $! > $BELOW; kill -9 $$");
  process.kill(below, "SIGKILL");
  expect(await ended).toBe(78);
});
