// Which kind of document a path is; for a path that fits none, what is wrong with it.
import { type Locale, routing } from "../../i18n/routing";
import { slug as slugSchema } from "../schema/fields";
import { glossaries, type Kind, kinds } from "../schema/kinds";
import { suggest } from "./did-you-mean";
import { errorAt, fileStart, type Problem } from "./problem";

export type Placed = { kind: Kind; slug: string; locale: Locale | undefined };

const readme = /^README(\.[a-z]{2})?\.md$/;
const languages = routing.locales.join(", ");

/** True for files that stand in content/ without being content. */
export function isBeside(path: string): boolean {
  return readme.test(path);
}

/** The kind, slug and language that a path (relative to content/) stands for. */
export function placeOf(path: string): Placed | undefined {
  for (const kind of kinds) {
    const groups = kind.pattern.exec(path)?.groups;
    if (groups) return { kind, slug: groups["slug"] ?? "", locale: groups["locale"] as Locale | undefined };
  }
  return undefined;
}

/** What is wrong with the path itself. */
export function pathProblems(path: string): Problem[] {
  const placed = placeOf(path);
  if (!placed) return [errorAt(path, fileStart, "path", ...strayFile(path))];
  const word = slugSchema.safeParse(placed.slug);
  if (word.success) return [];
  const reason = word.error.issues[0]?.message ?? "use small letters, digits and hyphens";
  return [errorAt(path, fileStart, "path", `\`${placed.slug}\` cannot be part of an address`, `rename it: ${reason}`)];
}

function strayFile(path: string): [message: string, hint: string] {
  const parts = path.split("/");
  const [folder = "", name = ""] = [parts[0], parts.at(-1)];
  const folders = [...new Set(kinds.map((kind) => kind.folder))];
  if (parts.length === 1) return [`\`${name}\` cannot stand directly in content/`, `only README files can; the folders are ${folders.join(", ")}`];
  if (!folders.includes(folder)) return [`there is no folder \`${folder}\` in content/`, suggest(folder, folders, `the folders are ${folders.join(", ")}`)];
  if (/[A-Z\s]/.test(path)) return [`\`${path}\` has capitals or spaces`, "use small Latin letters, digits and hyphens in names of files and folders"];
  if (/\.(md|markdown)$/.test(name)) return [`\`${name}\` is not read`, "name it .mdx"];
  if (/\.yaml$/.test(name)) return [`\`${name}\` is not read`, "name it .yml"];
  return folder === "glossary" ? strayGlossary(name) : strayDocument(folder, name, parts.length);
}

function strayGlossary(name: string): [string, string] {
  const files = glossaries.map((glossary) => `${glossary}.yml`);
  return [`\`${name}\` is no glossary`, suggest(name, files, `the glossaries are ${files.join(", ")}`)];
}

function strayDocument(folder: string, name: string, depth: number): [string, string] {
  if (folder === "signers") return [`\`${name}\` does not belong in signers/`, "a signer is one file: signers/<slug>.mdx"];
  if (folder === "events") return [`\`${name}\` does not belong in events/`, "an event is one file: events/<slug>.yml"];
  const names = [...routing.locales.map((locale) => `${locale}.mdx`), ...(folder === "prisoners" ? ["record.yml"] : [])];
  if (depth !== 3) return ["this file stands too high or too deep", `the place is ${folder}/<slug>/, with the files ${names.join(", ")}`];
  if (/^[a-z]{2,3}\.mdx$/.test(name)) {
    return [`\`${name}\`: the site has no such language`, `its languages are ${languages}`];
  }
  return [`\`${name}\` does not belong in ${folder}/`, suggest(name, names, `the files there are ${names.join(", ")}`)];
}
