// npx tsx scripts/guide/pictures.ts: follows the guide for editors in a copy of the content and photographs what comes of it, into docs/guide/. Needs a build.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { routing } from "../../i18n/routing";
import { commandsOf, samplesOf, wordsOf } from "../../tests/unit/fixtures/guide";

const content = join(mkdtempSync(join(tmpdir(), "guide-pictures-")), "content");
const person = join(content, "prisoners", "test-person");
const record = join(person, "record.yml");

function publish(folder: string) {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, "utf8").replace(/^draft: true\n/m, ""));
  }
}

/** What the guide's commands write in each language, without their drafts' line. */
function follow() {
  cpSync("content", content, { recursive: true });
  for (const locale of routing.locales) {
    for (const command of commandsOf(locale).filter((one) => one.includes("npm run new") && one.includes("--yes"))) {
      spawnSync(process.execPath, ["--import", "tsx", "scripts/new.ts", ...wordsOf(command).slice(4), "--content", content], { stdio: "ignore" });
    }
  }
  writeFileSync(record, samplesOf("en")[2] ?? "");
  for (const folder of [person, join(content, "news", "test-post")]) publish(folder);
}

/** The guide's second sample of claims, with sources of its own. */
function disagree() {
  const claims = samplesOf("en")[3] ?? "";
  const sources = ["first-source", "second-source"].map((id) => `  ${id}: {publisher: hrana, url: "https://example.org/${id}", published: 2021-08-05}\n`).join("");
  writeFileSync(record, readFileSync(record, "utf8").replace("sources:\n", `${claims}sources:\n${sources}`));
}

function withdraw() {
  writeFileSync(record, `${readFileSync(record, "utf8")}withdrawn: true\n`);
}

function serve(): Promise<{ server: ChildProcess; url: string }> {
  const server = spawn(process.execPath, ["--import", "tsx", "scripts/guide/serve-copy.ts"], { env: { ...process.env, NODE_ENV: "production", HOST: "127.0.0.1", PORT: "0", CONTENT_COPY: content }, stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    server.on("exit", () => reject(new Error("The site with the guide's content did not start")));
    server.stdout.on("data", (chunk: Buffer) => {
      const url = /The site is ready: (?<url>http:\S+)/.exec(chunk.toString())?.groups?.url;
      if (url) resolve({ server, url });
    });
  });
}

/** `in`: the language of the page in the English guide, where it is another. */
type Shot = { name: string; path: string; at?: string; in?: "fa" };

async function photograph(shots: readonly Shot[]) {
  const { server, url } = await serve();
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
  for (const locale of routing.locales) {
    const page = await browser.newPage({ viewport: { width: 900, height: 640 }, javaScriptEnabled: false });
    for (const { name, path, at, in: other } of shots) {
      await page.goto(`${url}/${locale === "en" ? (other ?? "en") : locale}${path}`);
      if (at) await page.locator(at).last().scrollIntoViewIfNeeded();
      await page.screenshot({ path: `docs/guide/${name}-${locale}.jpg`, type: "jpeg", quality: 78 });
    }
    await page.close();
  }
  await browser.close();
  server.removeAllListeners("exit");
  server.kill();
}

mkdirSync("docs/guide", { recursive: true });
follow();
// The English guide translates into Farsi: its picture of a translation is the Farsi page.
await photograph([{ name: "post", path: "/news/test-post" }, { name: "translation", path: "/news/test-post", in: "fa" }, { name: "person", path: "/prisoners/test-person" }]);
disagree();
await photograph([{ name: "correction", path: "/prisoners/test-person", at: ".beside" }]);
withdraw();
await photograph([{ name: "withdrawn", path: "/prisoners/test-person" }]);
rmSync(join(content, ".."), { recursive: true });
