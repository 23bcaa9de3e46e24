// Share images drawn ahead, kept on disk by what stands on them: a card that says something else tomorrow has another name tomorrow.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ImageShape } from "./look";
import { type ShareCard } from "./share-card";

/** Written by the build alone (scripts/draw-ahead.ts), read by the running site. */
export const keptFolder = join(process.cwd(), ".cache", "share-images");

let design: string | undefined;

/** The name of a card's image, without ".jpg": changes with any word, the portrait, the shape, and with how images are drawn. */
export function imageKey(card: ShareCard, shape: ImageShape): string {
  design ??= designKey();
  const hash = createHash("sha256").update(design).update(shape).update(JSON.stringify(card));
  if (card.kind === "person" && card.portrait) hash.update(readFileSync(card.portrait));
  return hash.digest("hex").slice(0, 32);
}

/** The image of this name, or undefined where it was not drawn ahead. */
export async function findKept(key: string): Promise<Buffer | undefined> {
  const file = join(keptFolder, `${key}.jpg`);
  return existsSync(file) ? readFile(file) : undefined;
}

/** The drawing code, its packages and the typeface decide how a card looks. */
function designKey(): string {
  const folder = join(process.cwd(), "lib", "share-image");
  const files = [...readdirSync(folder).sort().map((name) => join(folder, name)), join(process.cwd(), "lib", "mark.ts"), join(process.cwd(), "package-lock.json")];
  // Where one is not there (a server that got the build without its sources), nothing drawn ahead is found, and images are drawn.
  return files.filter((file) => existsSync(file)).reduce((hash, file) => hash.update(readFileSync(file)), createHash("sha256")).digest("hex");
}
