// Browser tests against the built site: two servers, one on the day of the tests, one as if it were 2021.
import { defineConfig } from "@playwright/test";
import { earlierDay, siteDay, siteUrl } from "./tests/e2e/fixtures/site";

/** A server on a free port of this machine; its address goes into the environment under the name of the regular expression's group. */
function serve(name: string, day: string, ready: RegExp) {
  return {
    name,
    command: "exec node --import tsx scripts/serve.ts",
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", HOST: "127.0.0.1", PORT: "0", SITE_URL: siteUrl, SITE_NOW: day, SECURITY_CONTACT: `${siteUrl}/security` },
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
        // Even a page that asked for another host would not reach it from here.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ],
    },
  },
});
