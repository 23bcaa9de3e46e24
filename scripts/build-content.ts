// Turns content/ into data, as a step of the build: compiles the texts that are new or have changed, and no others.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { builtFolder, keepSound, soundFolder } from "../lib/sound-content";
import { unfitData } from "./built-data";
import { prepareCache, pruneCache } from "./content-cache";

/** The folder that Contentlayer reads: a copy with the texts as the check has read them. That of development is one already. */
function readableCopy(content: string): string {
  if (path.normalize(content) === soundFolder) return content;
  keepSound(content, builtFolder, []);
  return builtFolder;
}

const site = process.cwd();
const content = readableCopy(process.env.CONTENT_DIR ?? "content");
const { texts, changed } = prepareCache(site, content);
console.log(`${changed} of ${texts} texts are new or have changed`);
// Contentlayer takes its folder from PWD where that is set.
const { status } = spawnSync(process.execPath, [path.join("node_modules", "contentlayer", "bin", "cli.cjs"), "build"], {
  stdio: "inherit",
  env: { ...process.env, PWD: site, CONTENT_DIR: content, NODE_ENV: "production" },
});
const unfit = status === 0 ? unfitData(site) : [];
if (unfit.length > 0) console.error(`These files became data that do not fit their schema:\n${unfit.join("\n")}`);
else if (status === 0) pruneCache(site);
process.exitCode = unfit.length > 0 ? 1 : (status ?? 1);
