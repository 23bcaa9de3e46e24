// Links inside the site must lead somewhere, and pictures must be there: asked anew at every check, since other files decide it.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { portraitFile } from "../schema/record";
import type { Content } from "./content";
import { type Document, field, placeOfField } from "./document";
import { errorAt, type Problem, warningAt } from "./problem";
import { siteAddress } from "./site-address";
import type { Target } from "./targets";
import { isFields } from "./yaml-block";

/** Dead ends, images and portraits that are not in public/. */
export function* targetRules(document: Document, content: Content): Generator<Problem> {
  for (const target of document.targets) {
    if (target.kind === "image") yield* imageProblems(document, content, target);
    else for (const { level, message, hint } of siteAddress(target.address, document, content)) {
      yield { ...errorAt(document.file, target, "internal-link", message, hint), level };
    }
  }
  if (document.kind.name === "Record") yield* portraitProblems(document, content);
}

function* imageProblems({ file }: Document, content: Content, { address, hasWords, ...place }: Target): Generator<Problem> {
  const isThere = address.startsWith("/") && existsSync(join(content.publicFolder, decoded(address)));
  const needs = "an image needs a licence, noted in public/, and its file there";
  if (!isThere) yield errorAt(file, place, "image", `the image \`${address}\` is not in public/`, `${needs}: write ![what it shows](/images/…)`);
  else if (hasWords) yield warningAt(file, place, "image", `the image \`${address}\`: content has no images yet`, needs);
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
  if (typeof file !== "string" || !portraitFile.test(file) || existsSync(join(publicFolder, file))) return;
  const place = placeOfField(document, "portrait", "file");
  yield errorAt(document.file, place, "portrait", `the portrait \`${file}\` is not in public/`, "put the picture there, or delete `portrait`: the name then stands as the portrait");
}
