// A value that only this server can read again, and nobody can change: AES-256-GCM (NIST SP 800-38D), a fresh nonce each time.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const nonceLength = 12;
const tagLength = 16;

/** Blanks behind, up to a multiple of `step` bytes: a length tells names apart. JSON takes no notice of them. */
export function padded(json: string, step: number): string {
  const size = Buffer.byteLength(json);
  return json + " ".repeat(Math.ceil(size / step) * step - size);
}

/** @param key 32 bytes. @param value anything that JSON can hold. @returns nonce, ciphertext and tag in one */
export function seal(key: Buffer, value: unknown): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  return Buffer.concat([nonce, cipher.update(padded(JSON.stringify(value), 256), "utf8"), cipher.final(), cipher.getAuthTag()]);
}

/** What was sealed under this key; undefined if it was not, or was changed by a bit. Never throws: what comes in may be anything. */
export function unseal(key: Buffer, sealed: Uint8Array): unknown {
  if (sealed.length < nonceLength + tagLength) return undefined;
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceLength), { authTagLength: tagLength });
  decipher.setAuthTag(bytes.subarray(-tagLength));
  try {
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()]).toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}
