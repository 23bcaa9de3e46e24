// The petition's lasting keys, outside the database: one file, from which nothing that opens a mailed link can be derived (link-keys.ts).
import { createHmac, hkdfSync, randomBytes } from "node:crypto";

/** What a key is for; a key for one thing opens no other. `wrap`: the keys of links, which the database holds. */
const purposes = ["limit", "name", "ticket", "proof", "wrap"] as const;
export type Purpose = (typeof purposes)[number];
/** Keys of 32 bytes. `person`: one after the other hashes what the one before it made; a secret that was replaced leaves its own here. */
export type Ring = { readonly person: readonly Buffer[] } & Readonly<Record<Purpose, Buffer>>;
/** What links and mails were sealed with before they had keys of their own: derived from the secret for ever. */
export type Former = { readonly link: Buffer; readonly outbox: Buffer };

const keyLength = 32;
const derived = (secret: Buffer, purpose: string) => Buffer.from(hkdfSync("sha256", secret, "petition", purpose, keyLength));
const ringOf = (make: (purpose: string) => Buffer, person: readonly Buffer[]): Ring => {
  const keys = Object.fromEntries(purposes.map((purpose) => [purpose, make(purpose)])) as Record<Purpose, Buffer>;
  return { ...keys, person };
};

/** A ring of new keys. @param person the keys that hash a person so far, oldest first */
export function newRing(person: readonly Buffer[] = []): Ring {
  return ringOf(() => randomBytes(keyLength), [...person, randomBytes(keyLength)]);
}

/** HMAC-SHA-256 (RFC 2104), 43 letters of base64url. */
export function hashed(key: Buffer, value: string): string {
  return createHmac("sha256", key).update(value).digest("base64url");
}

export class Keys {
  readonly ring: Ring;
  /** Set where the file is of the former kind, a single secret (HKDF, RFC 5869). */
  readonly former: Former | undefined;

  /** @param source a ring, or the single secret of before, 32 bytes @throws if that is shorter */
  constructor(source: Buffer | Ring) {
    if (!Buffer.isBuffer(source)) {
      this.ring = source;
      return;
    }
    if (source.length < keyLength) throw new Error("The petition's secret is too short: 32 bytes, base64url, are needed.");
    this.ring = ringOf((purpose) => derived(source, purpose), [derived(source, "person")]);
    this.former = { link: derived(source, "link"), outbox: derived(source, "outbox") };
  }

  /** The key for a purpose, 32 bytes. */
  for(purpose: Purpose): Buffer {
    return this.ring[purpose];
  }

  /** A name for `value` that nobody without the keys can compute or undo, 43 letters of base64url. */
  nameOf(purpose: "person" | "limit", value: string): string {
    return purpose === "person" ? this.ring.person.reduce((name, key) => hashed(key, name), value) : hashed(this.ring.limit, value);
  }

  /** By which a secret is known again without being shown. */
  get fingerprint(): string {
    return this.nameOf("person", "the secret's fingerprint");
  }
}

const remark = "# The petition's keys. Every server of this site has this very file; nobody else has it. Keep one copy, apart from the database's backups.";

/** The file's text. */
export function formatRing(ring: Ring): string {
  const lines = [...ring.person.map((key) => ["person", key] as const), ...purposes.map((purpose) => [purpose, ring[purpose]] as const)];
  return `${[remark, ...lines.map(([name, key]) => `${name} ${key.toString("base64url")}`)].join("\n")}\n`;
}

/** The keys in a file's text. @throws if it is neither whole nor a secret of the former kind */
export function parseKeys(text: string): Keys {
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
  if (lines.length === 1 && !/\s/.test(lines[0] ?? "")) return new Keys(Buffer.from(lines[0] ?? "", "base64url"));
  const keysNamed = (name: string) => lines.flatMap((line) => (line.startsWith(`${name} `) ? [Buffer.from(line.slice(name.length + 1), "base64url")] : []));
  const person = keysNamed("person");
  const isWhole = person.length > 0 && purposes.every((purpose) => keysNamed(purpose).length === 1) && lines.length === person.length + purposes.length;
  if (!isWhole || lines.some((line) => Buffer.from(line.replace(/^\w+ /, ""), "base64url").length !== keyLength)) throw new Error("The petition's secret is damaged: bring the copy that you keep. Without one, see the README, “The secret is lost”.");
  return new Keys(ringOf((purpose) => keysNamed(purpose)[0] as Buffer, person));
}
