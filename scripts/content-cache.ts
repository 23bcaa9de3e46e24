// Makes Contentlayer's cache follow what texts say. Left alone it goes by the time of each file: in a fresh checkout all times are new and
// everything is compiled again, and a text that came with an old time (a backup, rsync) is not compiled at all.
import { createHash } from "node:crypto";
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Time (ms since 1970, as Contentlayer writes it) and sum of a text. */
type Seen = { time: string; sum: string };
/** The texts as they were when they were last compiled, by path in content/; `tools` tells what compiled them. */
type Sums = { tools: string; texts: Record<string, Seen> };
type Cache = { cacheItemsMap: Record<string, { documentHash: string } | undefined> };

const sumOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("base64url");

/** A compiled text is right as long as its compilers are the same; Contentlayer itself looks at its own version and configuration alone. */
function toolsOf(site: string): string {
  return `${process.version} ${sumOf(readFileSync(path.join(site, "package-lock.json")))}`;
}

const timeOf = (file: string) => statSync(file).mtime.getTime().toString();

/** Every text that Contentlayer may read. */
function look(content: string): Record<string, Seen> {
  const entries = readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(mdx|yml)$/.test(entry.name));
  return Object.fromEntries(entries.flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const [time, sum] = [timeOf(file), sumOf(readFileSync(file))];
    // A text that changes at this very moment has no sum that fits its time.
    return time === timeOf(file) ? [[path.relative(content, file).split(path.sep).join("/"), { time, sum }]] : [];
  }));
}

function readJson<Value>(file: string): Value | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Value;
  } catch {
    return undefined;
  }
}

/** Whole or not at all: a half-written file would be the next build's beginning. */
function writeJson(file: string, value: unknown) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(value));
  renameSync(`${file}.new`, file);
}

/** Contentlayer's data files, the newest first: one for each configuration that was ever used. */
function dataFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /(^|[\\/])data-[^\\/]*\.json$/.test(name)).map((name) => path.join(folder, name));
  return files.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
}

/** False for a file whose writing was cut short: Contentlayer would stumble over it. */
function isWhole(file: string): boolean {
  const handle = openSync(file, "r");
  try {
    const end = Buffer.alloc(8);
    const { size } = fstatSync(handle);
    readSync(handle, end, 0, end.length, Math.max(0, size - end.length));
    return /\}\s*$/.test(end.toString("latin1").replaceAll("\0", ""));
  } finally {
    closeSync(handle);
  }
}

/** Gives compiled texts the times that their files have now, and drops those whose files say something else than their times. */
function mend(file: string, before: Readonly<Record<string, Seen>>, now: Readonly<Record<string, Seen>>) {
  const cache = readJson<Cache>(file);
  if (!cache?.cacheItemsMap) return rmSync(file, { force: true });
  for (const [name, { time, sum }] of Object.entries(now)) {
    const item = cache.cacheItemsMap[name];
    const was = before[name];
    if (!item || !was || item.documentHash !== was.time) continue;
    if (was.sum === sum) item.documentHash = time;
    else delete cache.cacheItemsMap[name];
  }
  writeJson(file, cache);
}

/**
 * Run before Contentlayer. Nothing but Contentlayer's cache is changed, and what cannot be read is thrown away: then everything is compiled.
 * @param site the folder that holds .contentlayer/
 * @param content the folder that is compiled, relative to `site`: content/, or in development its copy without mistakes
 * @returns how many texts there are, and how many of them are new or say something else than when they were compiled
 */
export function prepareCache(site: string, content: string): { texts: number; changed: number } {
  const folder = path.join(site, ".contentlayer", ".cache");
  const file = path.join(folder, "sums.json");
  const [tools, now] = [toolsOf(site), look(path.join(site, content))];
  const written = readJson<Sums>(file);
  const isSame = written?.tools === tools && typeof written.texts === "object";
  if (!isSame) rmSync(folder, { recursive: true, force: true });
  const before = isSame ? written.texts : {};
  const names = Object.keys(now);
  const isMoved = names.some((name) => {
    const [was, is] = [before[name], now[name]];
    return was !== undefined && (was.sum === is?.sum) !== (was.time === is?.time);
  });
  for (const each of dataFiles(folder)) {
    if (!isWhole(each)) rmSync(each);
    else if (isMoved) mend(each, before, now);
  }
  writeJson(file, { tools, texts: now } satisfies Sums);
  return { texts: names.length, changed: names.filter((name) => before[name]?.sum !== now[name]?.sum).length };
}

/** Run after Contentlayer: keeps the cache that it has just written, and none of other configurations. */
export function pruneCache(site: string): void {
  for (const file of dataFiles(path.join(site, ".contentlayer", ".cache")).slice(1)) rmSync(file, { force: true });
}
