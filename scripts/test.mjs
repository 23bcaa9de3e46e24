// npm test: installs what it needs (Chromium too, where apt-get can), then static checks, unit tests, a production build and journeys through it.
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { checks, runChecks } from "./check.mjs";
import { ensureBuilt, ensureInstalled, run, runBin } from "./setup.mjs";

const reports = path.join("test-results", "reports");
const chromium = "/usr/bin/chromium";

/** Debian's Chromium and fonts for three scripts; test tools may not download browsers of their own. */
async function ensureChromium() {
  if (existsSync(chromium)) return;
  console.log("Installing Chromium and fonts (apt-get) …");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { quiet: true, env: environment });
  const { code, output } = await run("apt-get", ["install", "-y", "-qq", "chromium", "fonts-noto-core"], { quiet: true, env: environment });
  if (code !== 0) console.error(`${output}\nThe journeys need ${chromium}: install Debian's package "chromium".`);
}

/** Debian's PostgreSQL, for the tests of the petition: they start one of their own on a socket. */
async function ensurePostgres() {
  if (existsSync("/usr/lib/postgresql")) return;
  console.log("Installing PostgreSQL (apt-get) …");
  const { code, output } = await run("apt-get", ["install", "-y", "-qq", "postgresql"], { quiet: true, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  if (code !== 0) console.error(`${output}\nThe tests of the petition need PostgreSQL: install Debian's package "postgresql".`);
}

/** A newer Node beside an old one, for its own SQLite: from the npm registry, into .cache. */
async function ensureNewerNode() {
  const folder = path.join(".cache", "newer-node");
  if (Number(process.versions.node.split(".")[0]) >= 24 || existsSync(path.join(folder, "node_modules", "node", "bin", "node"))) return;
  console.log("Installing a newer Node for its SQLite (npm install) …");
  const { code, output } = await run("npm", ["install", "--no-save", "--loglevel=error", "--prefix", folder, "node@24.11.1"], { quiet: true });
  if (code !== 0) console.error(`${output}\nA newer Node could not be installed: tests of its SQLite will fail.`);
}

/** @typedef {{ passed: number, failed: number }} Count */

/** Runs a test runner that writes a JSON report; a run without a report is one failure. @param {string} bin @param {readonly string[]} args @param {string} report @param {(report: any) => Count} count @returns {Promise<Count>} */
async function runTests(bin, args, report, count) {
  const { code } = await runBin(bin, args, { env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report } });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const result = count(JSON.parse(await readFile(report, "utf8")));
  return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
}

process.env.NEXT_TELEMETRY_DISABLED = "1";
await ensureInstalled();
await ensureChromium();
await ensurePostgres();
await ensureNewerNode();
await rm(reports, { recursive: true, force: true });
await ensureBuilt();

const failedChecks = await runChecks();
const unitReport = path.join(reports, "unit.json");
const unit = await runTests("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`], unitReport, (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.testResults.filter((/** @type {any} */ file) => file.status === "failed" && file.assertionResults.length === 0).length,
}));
const journeyReport = path.join(reports, "journeys.json");
const journeys = await runTests("playwright", ["test", "--reporter=line,json"], journeyReport, ({ stats, errors }) => ({
  passed: stats.expected,
  // A flaky or skipped test is not a passed one.
  failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
}));

const passed = checks.length - failedChecks + unit.passed + journeys.passed;
const failed = failedChecks + unit.failed + journeys.failed;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
