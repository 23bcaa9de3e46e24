// Links inside the site must lead somewhere, and pictures must be there: asked anew at every check, since other files decide it.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { portraitFile } from "../schema/record";
import type { Content } from "./content";
import { type Document, field, placeOfField } from "./document";
import { errorAt, type Problem, warningAt } from "./problem";
import { siteAddress } from "./site-address";
import { isOwnComputer, isPasted, type Target } from "./targets";
import { isFields } from "./yaml-block";

/** Dead ends, images and portraits that are not in public/. */
export function* targetRules(document: Document, content: Content): Generator<Problem> {
  for (const target of document.targets) {
    if (target.kind === "image") yield* imageProblems(document, content, target);
    else for (const { level, code, values } of siteAddress(target.address, document, content)) {
      yield { ...errorAt(document.file, target, code, values), level };
    }
  }
  if (document.kind.name === "Record") yield* portraitProblems(document, content);
}

function* imageProblems({ file }: Document, content: Content, { address, hasWords, ...place }: Target): Generator<Problem> {
  // Said where its letters stand.
  if (isPasted(address)) return;
  const isThere = address.startsWith("/") && isFileIn(content.publicFolder, decoded(address));
  if (isOwnComputer(address)) yield errorAt(file, place, "image.own-computer", { address });
  else if (!isThere) yield errorAt(file, place, "image.missing", { address, near: likeNamed(content.publicFolder, decoded(address)) });
  else if (hasWords) yield warningAt(file, place, "image.licence", { address });
}

/** Is there a file at this path, and not outside of the folder? */
function isFileIn(publicFolder: string, path: string): boolean {
  const file = join(publicFolder, path);
  return !path.includes("\0") && file.startsWith(join(publicFolder, "/")) && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

/** A file of public/ whose name differs in capitals alone, or stands in another folder of pictures. */
function likeNamed(publicFolder: string, path: string): string | undefined {
  const name = (path.split(/[\\/]/).at(-1) ?? "").toLowerCase();
  const files = existsSync(publicFolder) && name !== "" ? readdirSync(publicFolder, { recursive: true, encoding: "utf8" }) : [];
  const whole = path.replace(/^\//, "").toLowerCase();
  const found = files.map((file) => file.replaceAll("\\", "/")).find((file) => file.toLowerCase() === whole || file.split("/").at(-1)?.toLowerCase() === name);
  return found === undefined || !isFileIn(publicFolder, found) ? undefined : `/${found}`;
}

function decoded(address: string): string {
  const path = address.split(/[?#]/)[0] ?? "";
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function* portraitProblems(document: Document, { publicFolder }: Content): Generator<Problem> {
  const portrait = field(document, "portrait");
  const file = isFields(portrait) ? portrait["file"] : undefined;
  // A place that is none of public/ is the schema's to refuse.
  if (typeof file !== "string" || !portraitFile.test(file) || isFileIn(publicFolder, file)) return;
  const place = placeOfField(document, "portrait", "file");
  yield errorAt(document.file, place, "portrait.missing", { file });
}
