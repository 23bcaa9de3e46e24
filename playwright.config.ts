// Browser tests against the built site: one server on the day of the tests, one as if it were 2021, one with changed content and a moving clock.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { earlierDay, siteDay, siteUrl } from "./tests/e2e/fixtures/site";
import { testRecipient } from "./tests/e2e/fixtures/test-organiser";

/** Into this file a test writes what time it is for the third server; workers get its name from here. */
const clock = (process.env.E2E_CLOCK ??= join(tmpdir(), `clock-${process.pid}`));
/** Where the servers write their stores and mails, a folder each; tests read the mails of the first. */
const data = (process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), "data-")));

/** A server on a free port of this machine; its address goes into the environment under the name of the regular expression's group. */
function serve(name: string, day: string | undefined, ready: RegExp, script = "scripts/serve.ts") {
  return {
    name,
    command: `exec node --import tsx ${script}`,
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", HOST: "127.0.0.1", PORT: "0", SITE_URL: siteUrl, ...(day === undefined ? {} : { SITE_NOW: day }), E2E_CLOCK: clock, SECURITY_CONTACT: `${siteUrl}/security`, DATA_DIR: join(data, name.replaceAll(" ", "-")), PETITION_RECIPIENTS: testRecipient },
    wait: { stdout: ready },
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 5000 },
  };
}

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/journeys",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  // A line for the person who waits; a file too where scripts/test.mjs names one, to count the results from.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["line"], ["json"]] : "line",
  webServer: [
    serve("site", siteDay, /The site is ready: (?<e2e_site>http:\S+)/),
    serve("site in 2021", earlierDay, /The site is ready: (?<e2e_earlier_site>http:\S+)/),
    serve("changed site", undefined, /The site is ready: (?<e2e_changed_site>http:\S+)/, "tests/e2e/fixtures/changed-site.ts"),
  ],
  use: {
    browserName: "chromium",
    baseURL: process.env.E2E_SITE,
    javaScriptEnabled: false,
    viewport: { width: 1280, height: 800 },
    colorScheme: "light",
    launchOptions: {
      executablePath: "/usr/bin/chromium",
      args: [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        // Even a page that asked for another host would not reach it from here; the development server listens on localhost.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
      ],
    },
  },
});
