// Cuts Vazirmatn down to the letters in use: all of the Farsi and Arabic alphabets, and whatever else content/ and messages/ hold.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import subsetFont from "subset-font";

/** One file for every weight from regular to bold: a second file would open a second connection, which costs a slow phone a second. */
const weights = { min: 400, max: 700, default: 400 };
/** What a browser applies unasked (OpenType features that are on by default); stylistic sets and the like stay out. */
const features = ["ccmp", "isol", "init", "medi", "fina", "rlig", "liga", "calt", "clig", "locl", "mark", "mkmk", "kern"];
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

const letters = alphabet + (await lettersInUse(["content", "messages"]));
const font = await readFile(path.join("node_modules", "vazirmatn", "fonts", "variable", "Vazirmatn[wght].ttf"));
const subset = await subsetFont(font, letters, { targetFormat: "woff2", keepFeatures: features, variationAxes: { wght: weights }, noHinting: true, dropTables: ["STAT", "gasp"] });
const name = `vazirmatn.${createHash("sha256").update(subset).digest("hex").slice(0, 10)}.woff2`;
await rm(fontFolder, { recursive: true, force: true });
await mkdir(fontFolder, { recursive: true });
await mkdir(".cache", { recursive: true });
await writeFile(path.join(fontFolder, name), subset);
await writeFile(path.join(".cache", "font.json"), JSON.stringify({ href: `/fonts/${name}`, weights: `${weights.min} ${weights.max}` }));
console.log(`${path.join(fontFolder, name)}: ${(subset.length / 1000).toFixed(1)} kB`);
