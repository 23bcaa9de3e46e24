// Files that fit no kind of document: why, and how they were most likely meant to be named. Never a name that another file has: to rename
// a file over another one destroys what stands there.
import { routing } from "../../i18n/routing";
import { glossaries, kinds } from "../schema/kinds";
import { originalOfCopy, originalOfUnsaved } from "./copies";
import { nearest } from "./did-you-mean";
import { asSlug } from "./meant-value";
import { isSlug, type Placed, placeOf } from "./place";
import { type Code, errorAt, fileStart, type Problem, type Value } from "./problem";

type Finding = [code: Code, values: Record<string, Value | undefined>];

const folders = [...new Set(kinds.map((kind) => kind.folder))];
const glossaryFiles = glossaries.map((glossary) => `${glossary}.yml`);
const languageFiles = routing.locales.map((locale) => `${locale}.mdx`);

/** What is wrong with the paths of files, all files of the content folder, seen together: what one may be renamed to, no other may. */
export function strayProblems(files: readonly string[]): Problem[] {
  const taken = new Map(files.flatMap((file) => [[file, file], [folderOf(file), folderOf(file)]] as const));
  const strays = files.flatMap((path) => strayOf(path, taken)).sort((a, b) => rankOf(a) - rankOf(b));
  return strays.map((stray) => errorAt(stray.path, fileStart, ...free(stray, taken)));
}

/** A file out of place, and what is wrong with its name. */
type Stray = { path: string; name: string; finding: Finding };

const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** A name that is free goes first to the file of which it is certain, and last to a copy. */
const rankOf = ({ finding: [code] }: Stray) => (certain.includes(code) ? 0 : code === "path.copy" ? 2 : 1);
const certain: readonly Code[] = ["path.ending", "path.capitals", "path.slug", "path.invisible"];

/** The finding, unless the name in it is another file's, or was promised to one: then that. */
function free({ path, name, finding: [code, values] }: Stray, taken: Map<string, string>): Finding {
  const near = values["near"];
  if (typeof near !== "string") return [code, values];
  const other = taken.get(near);
  if (other === undefined) taken.set(near, path);
  if (other === undefined || near === path) return [code, values];
  if (code === "path.copy") return [code, { name, other }];
  // Words for a file of their own, terms for that glossary, folders that were both mistyped: what may be named is said without the name.
  const isGuess = code === "path.office" || code === "path.glossary" || (code === "path.folder" && other !== near);
  return isGuess ? [code, { ...values, near: undefined }] : ["path.taken", { name, other }];
}

function strayOf(path: string, taken: ReadonlyMap<string, string>): Stray[] {
  const placed = placeOf(path);
  if (!placed) return [{ path, name: path.split("/").at(-1) ?? path, finding: strayFile(path) }];
  const { slug } = placed;
  if (isSlug(slug)) return [];
  const copied = asSlug(originalOfCopy(slug) ?? "");
  const whole = path.replace(slug, () => copied ?? slug);
  const original = [whole, path.slice(0, path.indexOf(slug)) + (copied ?? slug)].find((one) => copied !== undefined && taken.has(one));
  if (original !== undefined) return [{ path, name: slug, finding: ["path.copy", { name: slug, near: original }] }];
  const near = asSlug(slug);
  const code: Code = /[\p{Cf}\u00AD]/u.test(slug) ? "path.invisible" : "path.slug";
  return [{ path, name: slug, finding: [code, { name: slug, near: near === undefined ? undefined : path.replace(slug, () => near) }] }];
}

function strayFile(path: string): Finding {
  const parts = path.split("/");
  const [folder = "", name = ""] = [parts[0], parts.at(-1)];
  if (parts.length === 1) return ["path.top", { name, folders }];
  if (!folders.includes(folder)) {
    const meant = nearest(asSlug(folder) ?? folder, folders);
    return ["path.folder", { folder, folders, near: meant === undefined ? undefined : [meant, ...parts.slice(1)].join("/") }];
  }
  // What Office keeps while a file is open.
  if (name.startsWith("~$")) return ["path.rubbish", { name }];
  const left = leftBeside(folder, name, parts);
  if (left) return left;
  if (/\.(?:jpe?g|jfif|png|webp|gif|heic|heif|avif|jxl|tiff?|bmp|dng|raw|cr2|nef|arw|psd|svg|mp4|m4v|mov|avi|mkv|webm)$/i.test(name)) return ["path.picture", { name, path: parts.join("/") }];
  if (/\.(?:docx?|odt|rtf|pages|pdf)$/i.test(name)) return ["path.office", { name, near: besideNamed(folder, name, parts) }];
  return strayName(folder, name, parts);
}

/** The path of the file that a name means, in the same folder. */
function besideNamed(folder: string, name: string, parts: readonly string[]): string | undefined {
  const meant = meantName(folder, name);
  return meant === undefined ? undefined : [...parts.slice(0, -1), meant].join("/");
}

/** A file that a program has put beside another one: of which file it is a copy, or whose unsaved words it holds. */
function leftBeside(folder: string, name: string, parts: readonly string[]): Finding | undefined {
  const unsaved = originalOfUnsaved(name);
  if (unsaved !== undefined) return ["path.unsaved", { name, other: besideNamed(folder, unsaved, parts) ?? [...parts.slice(0, -1), unsaved].join("/") }];
  const original = originalOfCopy(name);
  if (original === undefined) return undefined;
  const whole = besideNamed(folder, original, parts);
  return whole === undefined ? ["path.rubbish", { name }] : ["path.copy", { name, near: whole }];
}

/** The file that a name most likely means: of the right ending, in small letters, without a country behind its language. */
function meantName(folder: string, name: string): string | undefined {
  const format = folder === "glossary" || folder === "events" ? "yml" : "mdx";
  const [stem = ""] = name.toLowerCase().replace(/\p{Cf}/gu, "").trim().split(".");
  if (folder === "glossary") return nearest(`${stem}.yml`, glossaryFiles);
  if (folder === "signers" || folder === "events") return asSlug(stem) && `${asSlug(stem)}.${format}`;
  if (folder === "prisoners" && /record/.test(stem)) return "record.yml";
  const languages: Record<string, string> = { english: "en", farsi: "fa", persian: "fa", arabic: "ar" };
  const language = languages[stem] ?? stem.replace(/[-_](?:[a-z]{2,4}|\d{3})$/, "");
  return (routing.locales as readonly string[]).includes(language) ? `${language}.mdx` : undefined;
}

function strayName(folder: string, name: string, parts: readonly string[]): Finding {
  const meant = meantName(folder, name);
  const depth = folder === "signers" || folder === "events" || folder === "glossary" ? 2 : 3;
  const near = meant !== undefined && parts.length === depth ? [...parts.slice(0, -1), meant].join("/") : undefined;
  const stem = (file: string) => file.toLowerCase().split(".")[0];
  if (meant?.toLowerCase() === name.toLowerCase() && near !== undefined) return ["path.capitals", { name, near }];
  if (near !== undefined && meant !== undefined && stem(meant) === stem(name)) return ["path.ending", { name, near }];
  if (folder === "glossary") return ["path.glossary", { name, near, files: glossaryFiles }];
  if (folder === "signers") return ["path.signer", { name }];
  if (folder === "events") return ["path.event", { name }];
  const files = [...languageFiles, ...(folder === "prisoners" ? ["record.yml"] : [])];
  if (parts.length !== 3) return ["path.depth", { place: `${folder}/some-name/`, files }];
  if (/^[a-z]{2,3}\.mdx$/.test(name)) return ["path.language", { name, languages: routing.locales }];
  const guess = meant ?? nearest(name, files);
  return ["path.name", { name, folder: `${folder}/`, files, near: guess === undefined ? undefined : [...parts.slice(0, -1), guess].join("/") }];
}

/** Files that are there under a wrong name, as what they were meant to be; not where a file of the right name is there as well. */
export function meantPlaces(problems: readonly Problem[], files: readonly string[]): (readonly [file: string, placed: Placed])[] {
  const there = new Set(files);
  return problems.filter(({ code }) => renamed.includes(code)).flatMap(({ file, values }) => {
    const near = String(values["near"]);
    const placed = there.has(near) ? undefined : placeOf(near);
    return placed ? [[file, placed] as const] : [];
  });
}

const renamed: readonly Code[] = ["path.ending", "path.capitals", "path.folder", "path.name"];
