// A fingerprint of whatever decides what the check says of one file, besides the file: so that no answer outlives the code that gave it.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Changes with any file of lib/ and i18n/, any package (the typeface is one), and Node with its Unicode and calendars. More than is needed, and never less. */
export function codeFingerprint(): string {
  const hash = createHash("sha256").update(JSON.stringify(process.versions));
  for (const folder of ["lib", "i18n"]) {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const file of entries.map((entry) => join(entry.parentPath, entry.name)).sort()) hash.update(file.slice(root.length)).update("\0").update(readFileSync(file));
  }
  return hash.update(readFileSync(join(root, "package-lock.json"))).digest("base64url");
}
