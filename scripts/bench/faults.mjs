// The long rounds of what the tests do in short: a hundred kills under load, and an hour without a mail server. About an hour and a half.
import { spawnSync } from "node:child_process";

/** @type {[string, string, Record<string, string>][]} */
const rounds = [
  ["100 kills under load, 50 more while others hold the database", "signing-survives-kills", { KILL_ROUNDS: "100" }],
  ["an hour without a mail server", "signing-survives-faults", { MAIL_AWAY: process.env.MAIL_AWAY ?? "3600" }],
];

/** Runs the journeys with long rounds; fails where they do. */
export async function measureFaults() {
  for (const [what, journey, env] of rounds) {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "test", `tests/e2e/${journey}.spec.ts`, "--workers=1"], { stdio: "inherit", env: { ...process.env, ...env } });
    console.log(`  ${what}: ${status === 0 ? "nothing lost" : "FAILED"}, ${Math.round((performance.now() - start) / 60_000)} minutes`);
    if (status !== 0) throw new Error("what was acknowledged was lost; see above");
  }
}
