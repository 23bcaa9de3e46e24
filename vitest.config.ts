// Unit tests: lib/ and the data, without browser or network. What they read of content/ went through the real pipeline first.
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Where tests/unit/test-site/build.ts puts the test content; each run has its own. */
const testSite = join(tmpdir(), `test-site-${process.pid}`);

export default defineConfig({
  resolve: {
    alias: [
      // The test site's own, as Contentlayer wrote it there: tests run without a build of the real site.
      { find: /^@\/\.contentlayer\/version\.json$/, replacement: `${testSite}/.contentlayer/version.json` },
      // As tsconfig.json says.
      { find: /^contentlayer\/generated$/, replacement: at(".contentlayer/generated") },
      { find: /^contentlayer2\//, replacement: at("node_modules/contentlayer/dist/") },
      { find: /^@\//, replacement: at("./") },
      // As Next and next-intl's plugin resolve them when they build.
      { find: /^next-intl\/server$/, replacement: at("node_modules/next-intl/dist/esm/production/server.react-server.js") },
      { find: /^next-intl\/config$/, replacement: at("i18n/request.ts") },
      { find: /^next\/root-params$/, replacement: at("tests/unit/test-site/root-params.ts") },
    ],
  },
  test: {
    include: ["tests/unit/**/*.test.ts"],
    globalSetup: ["tests/unit/test-site/build.ts"],
    provide: { testSite },
    setupFiles: ["tests/unit/noise-fails.ts"],
    // Its files resolve modules through the aliases above only if they are not left to Node.
    server: { deps: { inline: [/next-intl/] } },
    env: { SITE_URL: "https://site.example", SITE_NOW: "2026-11-22" },
    // Two slow cores must not fail a test: nothing here waits for a clock.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
