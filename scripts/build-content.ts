// Turns content/ into data, as a step of the build: compiles the texts that are new or have changed, and no others.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { prepareCache, pruneCache } from "./content-cache";

const site = process.cwd();
const { texts, changed } = prepareCache(site, process.env.CONTENT_DIR ?? "content");
console.log(`${changed} of ${texts} texts are new or have changed`);
// Contentlayer takes its folder from PWD where that is set.
const { status } = spawnSync(process.execPath, [path.join("node_modules", "contentlayer", "bin", "cli.cjs"), "build"], {
  stdio: "inherit",
  env: { ...process.env, PWD: site, NODE_ENV: "production" },
});
if (status === 0) pruneCache(site);
process.exitCode = status ?? 1;
