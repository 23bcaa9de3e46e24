// A promise to signers: the link in a mail opens for its owner alone, for two days, and not a bit of it can be changed.
import { randomBytes } from "node:crypto";
import { linkSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Keys, openKeys } from "@/lib/petition/keys";
import { goodFor, type Link, makeToken, readToken } from "@/lib/petition/links";
import { seal, unseal } from "@/lib/petition/sealed-value";

const keys = new Keys(randomBytes(32));
const made = 1_800_000_000_000;
const link: Link = { person: "p", locale: "fa", made, signing: { name: "آزمون", email: "test@example.org", country: "DE", shown: "first", appeal: "test", version: "2026-01-01/fa/0", locale: "fa" } };
const hour = 3_600_000;

describe("a link", () => {
  const token = makeToken(keys, link);
  it("says what was put into it", () => expect(readToken(keys, token, made + hour)).toEqual(link));
  it("also without a signature to make", () => expect(readToken(keys, makeToken(keys, { person: "p", locale: "ar", made }), made)).toEqual({ person: "p", locale: "ar", made }));
  it("shows nothing of it, and is another each time", () => {
    expect(Buffer.from(token, "base64url").toString("latin1")).not.toMatch(/test|example/);
    expect(makeToken(keys, link)).not.toBe(token);
  });
  it("fits into an address, whatever the name", () => {
    const long = makeToken(keys, { ...link, signing: { ...link.signing!, name: "ن".repeat(80), email: `${"a".repeat(64)}@${"b".repeat(60)}.example.org` } });
    expect(long.length).toBeLessThan(1500);
    expect(long).toMatch(/^[\w-]+$/);
  });
  it.each([[-49, false], [-1, false], [0, true], [47, true], [48, true], [49, false]])("%d hours after it was made: good is %s", (hours, isGood) => {
    expect(readToken(keys, token, made + hours * hour) !== undefined).toBe(isGood);
  });
  it("is good for 48 hours", () => expect(goodFor).toBe(48 * hour));
  it("with any one bit changed is refused: 200 tries", () => {
    const bytes = Buffer.from(token, "base64url");
    const flipped = Array.from({ length: 200 }, (_, i) => {
      const copy = Buffer.from(bytes);
      const bit = Math.floor((i * bytes.length * 8) / 200);
      copy[bit >> 3]! ^= 1 << (bit & 7);
      return copy.toString("base64url");
    });
    expect(flipped.filter((one) => readToken(keys, one, made) !== undefined)).toEqual([]);
  });
  it("has one spelling", () => {
    for (const other of [`${token}=`, `${token}A`, token.slice(0, -1), `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`, token.toUpperCase()]) expect(readToken(keys, other, made)).toBeUndefined();
  });
  it.each([undefined, null, "", [token], {}, "a".repeat(3000), "%ff", "\u0000"])("is not %j", (typed) => expect(readToken(keys, typed, made)).toBeUndefined());
  it("of another server opens here no door", () => expect(readToken(new Keys(randomBytes(32)), token, made)).toBeUndefined());
  it("is opened by the key for links alone", () => {
    for (const purpose of ["outbox", "name", "ticket"] as const) expect(unseal(keys.for(purpose), Buffer.from(token, "base64url"))).toBeUndefined();
    expect(readToken(keys, seal(keys.for("outbox"), { p: "p", l: "fa", m: made }).toString("base64url"), made)).toBeUndefined();
  });
});

describe("the secret", () => {
  it("is made once, for its owner alone, and stays", () => {
    const folder = mkdtempSync(join(tmpdir(), "keys-"));
    const file = join(folder, "data", "secret");
    const name = openKeys(file).nameOf("person", "test@example.org");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    // As a process leaves it that is killed while it makes the secret.
    linkSync(file, `${file}.0123456789ab`);
    // And as an operator may put an old one aside.
    writeFileSync(`${file}.202611261200`, "another");
    expect(openKeys(file).nameOf("person", "test@example.org")).toBe(name);
    expect(readdirSync(join(folder, "data"))).toEqual(["secret", "secret.202611261200"]);
    rmSync(folder, { recursive: true });
  });
  it("that is too short is refused", () => expect(() => new Keys(Buffer.from("short"))).toThrow("32 bytes"));
});
