// Everything in public/ is sent to readers as it is: pictures must be light, whole, of a format that browsers show, and tell nothing that nobody sees.
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Picture, Shown } from "../pictures/picture";
import { readPicture } from "../pictures/read-picture";
import { type Code, errorAt, fileStart, guarded, type Problem, type Value, warningAt } from "./problem";

/** Bytes: a page with one such picture takes twenty seconds on a slow phone. */
export const mostBytes = 500_000;
/** Pixels of the longer edge: no phone shows more, and a decoder needs four bytes for each. */
export const mostEdge = 2400;

/** Larger files are not read whole into memory. */
const mostRead = 100_000_000;
const endings: Readonly<Record<Shown, readonly string[]>> = { JPEG: ["jpg", "jpeg"], PNG: ["png"], WebP: ["webp"] };
/** What the site itself keeps there, and notes on licences. */
const ofSite = /^(?:favicon\.ico|icon\.svg|proof-of-work\.js|fonts\/.+|.+\.(?:txt|md)|(?:.+\/)?\.git(?:keep|ignore))$/;
/** A date with a time of day, as phones and messengers name their pictures. */
const cameraName = /(?:19|20)\d\d[-_.]?[01]\d[-_.]?[0-3]\d[-_ T.]*(?:at[ _-])?[0-2]\d[-_.:h]?[0-5]\d[-_.:m]?[0-5]\d/i;

type Finding = [code: Code, values?: Record<string, Value>];

function* hiddenIn({ hidden, tellsPlace, tellsPerson }: Picture): Generator<Finding> {
  if (hidden.length === 0) return;
  yield [tellsPlace ? "picture.place" : tellsPerson ? "picture.person" : "picture.hidden", { found: hidden }];
}

function* shapeOf(picture: Picture, file: string): Generator<Finding> {
  const { format, width, height, frames, unusual, isWhole } = picture;
  const ending = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  const [right = ""] = endings[format];
  if (!endings[format].includes(ending)) yield ["picture.ending", { format, near: `${file.replace(/\.[^./]+$/, "")}.${right}` }];
  if (!isWhole) yield ["picture.broken"];
  if (Math.max(width, height) > mostEdge) yield ["picture.pixels", { width, height, most: mostEdge }];
  if (frames > 1) yield ["picture.animated", { frames }];
  if (unusual !== undefined) yield ["picture.unusual", { found: unusual }];
}

/** Everything against one file of public/. @param file its path there, with `/` */
export function* pictureFindings(file: string, bytes: Buffer): Generator<Finding> {
  const picture = readPicture(bytes);
  if (picture === undefined) return yield [/\.(?:jpe?g|png|webp)$/i.test(file) ? "picture.broken" : "picture.stray"];
  if (typeof picture === "string") return yield [picture === "HEIC" || picture === "film" ? "picture.other-device" : "picture.format", { found: picture }];
  yield* hiddenIn(picture);
  yield* shapeOf(picture, file);
  if (bytes.length > mostBytes) yield ["picture.large", { size: Math.ceil(bytes.length / 1000), most: mostBytes / 1000 }];
}

function findingsAt(publicFolder: string, file: string): Finding[] {
  const stat = lstatSync(join(publicFolder, file));
  if (!stat.isFile()) return [["picture.link"]];
  if (stat.size > mostRead) return [["picture.large", { size: Math.ceil(stat.size / 1000), most: mostBytes / 1000 }]];
  return [...pictureFindings(file, readFileSync(join(publicFolder, file)))];
}

/** The files below public/ that an editor may have put there; none where there is no such folder. */
export function publicFiles(publicFolder: string): string[] {
  const { value: entries = [] } = guarded("../public", () => readdirSync(publicFolder, { recursive: true, withFileTypes: true }));
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name).slice(join(publicFolder, "/").length).replaceAll("\\", "/"));
  return files.filter((file) => !ofSite.test(file)).sort();
}

/** Everything against the files of public/; places are given from the content folder, as `../public/…`. */
export function* pictureRules(publicFolder: string): Generator<Problem> {
  for (const name of publicFiles(publicFolder)) {
    const file = `../public/${name}`;
    const { value: findings, crash } = guarded(file, () => findingsAt(publicFolder, name));
    if (crash) yield crash;
    for (const [code, values = {}] of findings ?? []) yield errorAt(file, fileStart, code, { file: `public/${name}`, ...values });
    if (cameraName.test(name)) yield warningAt(file, fileStart, "picture.name", { file: name.split("/").at(-1) ?? name });
  }
}
