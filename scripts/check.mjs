// npm run check: everything that can be said of the code and the content without running the site.
import { ensureInstalled, runBin } from "./setup.mjs";

/** @type {readonly [string, string, readonly string[]][]} */
export const checks = [
  ["content", "tsx", ["scripts/check-content.ts"]],
  ["content as data", "tsx", ["scripts/build-content.ts"]],
  ["lint", "eslint", ["--max-warnings", "0", "."]],
  // Makes next-env.d.ts and the types of the addresses.
  ["addresses", "next", ["typegen"]],
  ["types", "tsc", ["--noEmit"]],
  ["types of the tests", "tsc", ["-p", "tests/tsconfig.json", "--noEmit"]],
];

/** Runs all static checks; says which failed and why. @returns {Promise<number>} how many failed */
export async function runChecks() {
  let failed = 0;
  for (const [name, bin, args] of checks) {
    const { code, output } = await runBin(bin, args, { quiet: true });
    console.log(`${code === 0 ? "✓" : "✗"} ${name}`);
    if (code !== 0) console.error(output.trim());
    failed += code === 0 ? 0 : 1;
  }
  return failed;
}

if (import.meta.url === `file://${process.argv[1]}`) {
  await ensureInstalled();
  process.exit((await runChecks()) === 0 ? 0 : 1);
}
