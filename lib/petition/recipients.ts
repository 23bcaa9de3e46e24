// The organisers' public keys (age, C2SP): what a signature says is sealed to them, and this server cannot open it again.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { padded } from "./sealed-value";
import { Decrypter, Encrypter, generateHybridIdentity, identityToRecipient } from "age-encryption";

export type Recipients = {
  readonly keys: readonly string[];
  /** Made by this server itself for trying things out: its private half stands beside the database. */
  readonly isTrial: boolean;
};

/** Where a trial's private key stands, in the data folder. */
const trialFile = "trial-organiser-key.txt";

/** The keys in a text: one a line or divided by commas; `#` begins a remark. @throws if one is no recipient of age */
export function parseRecipients(text: string): string[] {
  const keys = text.split("\n").flatMap((line) => (line.split("#", 1)[0] ?? "").split(/[\s,]+/)).filter(Boolean);
  for (const [index, key] of keys.entries()) {
    try {
      new Encrypter().addRecipient(key);
    } catch {
      throw new Error(`PETITION_RECIPIENTS: key ${index + 1} is no public key of age. Make one with: npm run petition -- keygen`);
    }
  }
  return keys;
}

/**
 * The recipients: as set, else from `recipients.txt` in the data folder, else a trial key made here if `mayTry`.
 * @returns undefined where signatures could not be sealed to anybody: then the appeal cannot be signed
 * @throws if something that is set is no key
 */
export async function openRecipients(folder: string, set: string | undefined, mayTry: boolean): Promise<Recipients | undefined> {
  const file = join(folder, "recipients.txt");
  const keys = parseRecipients(set ?? (existsSync(file) ? readFileSync(file, "utf8") : ""));
  if (keys.length > 0) return { keys, isTrial: false };
  if (!mayTry) return undefined;
  const trial = join(folder, trialFile);
  if (!existsSync(trial)) writeFileSync(trial, `# For trying out alone: whoever reads this file reads every signature.\n${await generateHybridIdentity()}\n`, { mode: 0o600, flag: "wx" });
  return { keys: [await identityToRecipient(parseIdentity(readFileSync(trial, "utf8")))], isTrial: true };
}

/** The private key in a file's text. @throws if there is none */
export function parseIdentity(text: string): string {
  const key = /^AGE-SECRET-KEY-\S+$/m.exec(text)?.[0];
  if (!key) throw new Error("There is no private key (AGE-SECRET-KEY-…) in this file.");
  return key;
}

/** Seals what JSON can hold to every recipient: any one of them can open it. */
export async function sealFor({ keys }: Recipients, value: unknown): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const key of keys) encrypter.addRecipient(key);
  return encrypter.encrypt(padded(JSON.stringify(value), 1024));
}

/** Opens with any of the private keys. @throws if none of them fits, or the bytes were changed */
export async function openWith(identities: readonly string[], sealed: Uint8Array): Promise<unknown> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return JSON.parse(await decrypter.decrypt(sealed, "text")) as unknown;
}
