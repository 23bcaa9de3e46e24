// Files that fit no kind of document: why, and how they were most likely meant to be named.
import { routing } from "../../i18n/routing";
import { glossaries, kinds } from "../schema/kinds";
import { nearest } from "./did-you-mean";
import { asSlug } from "./meant-value";
import { isSlug, type Placed, placeOf } from "./place";
import { type Code, errorAt, fileStart, type Problem, type Value } from "./problem";

type Finding = [code: Code, values: Record<string, Value | undefined>];

const folders = [...new Set(kinds.map((kind) => kind.folder))];
const glossaryFiles = glossaries.map((glossary) => `${glossary}.yml`);
const languageFiles = routing.locales.map((locale) => `${locale}.mdx`);

/** What is wrong with the path of a file. */
export function strayProblems(path: string): Problem[] {
  const placed = placeOf(path);
  if (!placed) return [errorAt(path, fileStart, ...strayFile(path))];
  if (isSlug(placed.slug)) return [];
  const near = asSlug(placed.slug);
  const renamed = near === undefined ? undefined : path.replace(placed.slug, () => near);
  return [errorAt(path, fileStart, /[\p{Cf}\u00AD]/u.test(placed.slug) ? "path.invisible" : "path.slug", { name: placed.slug, near: renamed })];
}

function strayFile(path: string): Finding {
  const parts = path.split("/");
  const [folder = "", name = ""] = [parts[0], parts.at(-1)];
  if (parts.length === 1) return ["path.top", { name, folders }];
  if (!folders.includes(folder)) {
    const meant = nearest(asSlug(folder) ?? folder, folders);
    return ["path.folder", { folder, folders, near: meant === undefined ? undefined : [meant, ...parts.slice(1)].join("/") }];
  }
  if (/^~\$|\.(?:tmp|bak)$/i.test(name)) return ["path.rubbish", { name }];
  if (/\.(?:jpe?g|jfif|png|webp|gif|heic|heif|avif|jxl|tiff?|bmp|dng|raw|cr2|nef|arw|psd|svg|mp4|m4v|mov|avi|mkv|webm)$/i.test(name)) return ["path.picture", { name, path: parts.join("/") }];
  if (/\.(?:docx?|odt|rtf|pages|pdf)$/i.test(name)) return ["path.office", { name, near: meantName(folder, name) && [...parts.slice(0, -1), meantName(folder, name)].join("/") }];
  return strayName(folder, name, parts);
}

/** The file that a name most likely means: of the right ending, without “copy”, in small letters. */
function meantName(folder: string, name: string): string | undefined {
  const format = folder === "glossary" || folder === "events" ? "yml" : "mdx";
  const [stem = ""] = name.toLowerCase().replace(/\p{Cf}/gu, "").replace(/[\s_-]*(?:\(\d+\)|copy|kopie)[\s_-]*(?:of[\s_-]*)?/g, "").trim().split(".");
  if (folder === "glossary") return nearest(`${stem}.yml`, glossaryFiles);
  if (folder === "signers" || folder === "events") return asSlug(stem) && `${asSlug(stem)}.${format}`;
  if (folder === "prisoners" && /record/.test(stem)) return "record.yml";
  const languages: Record<string, string> = { english: "en", farsi: "fa", persian: "fa", arabic: "ar" };
  const language = languages[stem] ?? stem;
  return (routing.locales as readonly string[]).includes(language) ? `${language}.mdx` : undefined;
}

function strayName(folder: string, name: string, parts: readonly string[]): Finding {
  const meant = meantName(folder, name);
  const depth = folder === "signers" || folder === "events" || folder === "glossary" ? 2 : 3;
  const near = meant !== undefined && parts.length === depth ? [...parts.slice(0, -1), meant].join("/") : undefined;
  const stem = (file: string) => file.toLowerCase().split(".")[0];
  if (near !== undefined && /\(\d+\)|copy|kopie/i.test(name)) return ["path.copy", { name, other: near }];
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
