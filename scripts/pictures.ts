// npm run pictures [-- --lang fa] [file …]: makes pictures fit for public/. One that stands there is mended in its place; any other is
// left as it is, and its clean copy goes to public/images/. Without files: all in public/ that the check refuses.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { languageOfComputer } from "../i18n/negotiate";
import { isLocale, type Locale } from "../i18n/routing";
import { pictureFindings, publicFiles } from "../lib/check/picture-rules";
import { frameWords } from "../lib/check/words";
import { slugFrom } from "../lib/transliteration";
import { type Clean, cleanPicture } from "./pictures/clean";

const publicFolder = "public";

function isInPublic(file: string): boolean {
  return path.resolve(file).startsWith(path.resolve(publicFolder) + path.sep);
}

/** Where the clean picture goes: its own place, with the right ending, or a free name in public/images/. */
function placeFor(file: string, { ending }: Clean): string {
  const { dir, name, ext } = path.parse(file);
  if (isInPublic(file)) {
    const isRight = ext.slice(1).toLowerCase().replace("jpeg", "jpg") === ending;
    return path.join(dir, `${name}${isRight ? ext : `.${ending}`}`);
  }
  const slug = slugFrom(name) || "picture";
  for (let turn = 1; ; turn++) {
    const place = path.join(publicFolder, "images", `${slug}${turn === 1 ? "" : `-${turn}`}.${ending}`);
    if (!existsSync(place)) return place;
  }
}

async function mend(file: string, locale: Locale): Promise<boolean> {
  try {
    const clean = await cleanPicture(readFileSync(file));
    const place = placeFor(file, clean);
    const isOther = path.resolve(place) !== path.resolve(file);
    if (isOther && existsSync(place)) throw new Error(frameWords("picture-taken", locale, { place }));
    const left = [...pictureFindings(path.basename(place), clean.bytes)];
    if (left.length > 0) throw new Error(left.map(([code]) => code).join(", "));
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, clean.bytes);
    if (isOther && isInPublic(file)) rmSync(file);
    const shown = path.relative(".", place).replaceAll("\\", "/");
    console.log(frameWords("picture-clean", locale, { file, place: shown, size: Math.ceil(clean.bytes.length / 1000), address: shown.slice(publicFolder.length) }));
    return true;
  } catch (error) {
    console.error(frameWords("picture-failed", locale, { file, reason: (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "" }));
    return false;
  }
}

function refused(): string[] {
  return publicFiles(publicFolder).filter((file) => [...pictureFindings(file, readFileSync(path.join(publicFolder, file)))].length > 0).map((file) => path.join(publicFolder, file));
}

/** The language asked for, and the files. */
function options(): { locale: Locale; files: string[] } {
  const args = process.argv.slice(2);
  const at = args.findIndex((arg) => arg.startsWith("--lang"));
  const asked = at === -1 ? undefined : (args[at]?.split("=")[1] ?? args[at + 1]);
  const files = at === -1 ? args : args.filter((_, i) => i !== at && (i !== at + 1 || args[at]?.includes("=")));
  return { locale: asked !== undefined && isLocale(asked) ? asked : languageOfComputer(process.env), files };
}

const { locale, files } = options();
const chosen = files.length > 0 ? files : refused();
if (chosen.length === 0) console.log(frameWords("picture-none", locale));
let isWell = true;
for (const file of chosen) isWell = (await mend(file, locale)) && isWell;
process.exitCode = isWell ? 0 : 1;
