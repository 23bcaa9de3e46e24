// Cuts Vazirmatn down to the letters in use: all of the Farsi and Arabic alphabets, and whatever else content/ and messages/ hold.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import subsetFont from "subset-font";

const weights = { 400: "Regular", 700: "Bold" } as const;
const fontFolder = path.join("public", "fonts");

/** Written in full, so that a new headline never lacks a letter: alphabets, marks, digits, punctuation, ZWNJ and ZWJ, direction isolates. */
const alphabet =
  "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژکگیۀەﷲ" +
  "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670ـ" +
  "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹0123456789٫٬٪،؛؟" +
  " \u00a0.,:;!?()[]/-–—…«»“”‘’·*#@&+=%|\u200c\u200d\u2066\u2067\u2068\u2069";

/** Every character of the Arabic blocks that the site's words use. */
async function lettersInUse(folders: readonly string[]): Promise<string> {
  const found = new Set<string>();
  for (const folder of folders) {
    for (const name of await readdir(folder, { recursive: true })) {
      if (!/\.(mdx|yml|json)$/.test(name)) continue;
      const text = await readFile(path.join(folder, name), "utf8");
      for (const letter of text.match(/[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/g) ?? []) found.add(letter);
    }
  }
  return [...found].sort().join("");
}

async function buildFont(weight: number, name: string, letters: string) {
  const font = await readFile(path.join("node_modules", "vazirmatn", "fonts", "ttf", `Vazirmatn-${name}.ttf`));
  const subset = await subsetFont(font, letters, { targetFormat: "woff2", noLayoutClosure: false });
  const file = `vazirmatn-${weight}.${createHash("sha256").update(subset).digest("hex").slice(0, 10)}.woff2`;
  await writeFile(path.join(fontFolder, file), subset);
  console.log(`${path.join(fontFolder, file)}: ${(subset.length / 1000).toFixed(1)} kB`);
  return { weight, href: `/fonts/${file}` };
}

const letters = alphabet + (await lettersInUse(["content", "messages"]));
await rm(fontFolder, { recursive: true, force: true });
await mkdir(fontFolder, { recursive: true });
await mkdir(".cache", { recursive: true });
const fonts = await Promise.all(Object.entries(weights).map(([weight, name]) => buildFont(Number(weight), name, letters)));
await writeFile(path.join(".cache", "fonts.json"), JSON.stringify(fonts));
