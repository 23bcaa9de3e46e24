// The petition's keys: one secret, outside the database, from which every other key is derived (HKDF, RFC 5869).
import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** What a key is for; a key for one thing opens no other. */
export type Purpose = "link" | "person" | "outbox" | "limit" | "name" | "ticket" | "proof";

export class Keys {
  readonly #secret: Buffer;
  readonly #derived = new Map<Purpose, Buffer>();

  /** @param secret 32 bytes. @throws if there are fewer */
  constructor(secret: Buffer) {
    if (secret.length < 32) throw new Error("The petition's secret is too short: 32 bytes, base64url, are needed.");
    this.#secret = secret;
  }

  /** The key for a purpose, 32 bytes. */
  for(purpose: Purpose): Buffer {
    const known = this.#derived.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync("sha256", this.#secret, "petition", purpose, 32));
    this.#derived.set(purpose, key);
    return key;
  }

  /** A name for `value` that nobody without the secret can compute or undo, 43 letters of base64url (HMAC-SHA-256, RFC 2104). */
  nameOf(purpose: Purpose, value: string): string {
    return createHmac("sha256", this.for(purpose)).update(value).digest("base64url");
  }
}

/** Makes the secret's file whole or not at all, however many processes start together. */
function makeSecret(file: string) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    // Another process was quicker.
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [lstatSync(one, { throwIfNoEntry: false }), lstatSync(other, { throwIfNoEntry: false })];
  return a !== undefined && b !== undefined && a.ino !== 0 && a.ino === b.ino && a.dev === b.dev;
}

/**
 * The keys from the file, which is made at the first start, readable by its owner alone.
 * @throws if the file is readable by others and that cannot be changed, or holds no secret
 */
export function openKeys(file: string): Keys {
  if (!existsSync(file)) makeSecret(file);
  // Left by a process that was killed at its very first start: the very same file under a name that no backup rule knows. Never another one, such as somebody's copy.
  for (const name of readdirSync(dirname(file))) if (name.startsWith(`${basename(file)}.`) && isSameFile(join(dirname(file), name), file)) rmSync(join(dirname(file), name), { force: true });
  if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  return new Keys(Buffer.from(readFileSync(file, "utf8").trim(), "base64url"));
}
