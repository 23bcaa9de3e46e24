// A promise to signers: the link in their mail works however a mail program, a network or a sentence has changed it, and its token goes nowhere else.
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isWellFormed, keptForSeconds, readsToken, withoutIdleQuery } from "@/lib/delivery/addresses";
import { mailedAddress } from "@/lib/delivery/mailed-token";
import { machineTime } from "@/lib/clock";
import { Keys } from "@/lib/petition/keys";
import { makeToken } from "@/lib/petition/links";
import { openSqlite } from "@/lib/petition/store/sqlite";
import { migrate } from "@/lib/petition/store/tables";
import { ownToken } from "@/lib/petition/yours";
import type { Rendered } from "@/lib/delivery/renderer";
import { everythingIsThere, page, pending, serveSite } from "../fake-renderer";

const folder = mkdtempSync(join(tmpdir(), "mailed-"));
const database = await openSqlite(join(folder, "petition.sqlite"));
await migrate(database);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});
const where = { database, keys: new Keys(randomBytes(32)) };
const tokens = await Promise.all(Array.from({ length: 40 }, (_, i) => makeToken(where, { person: `test-person-${i}`, locale: "en", made: machineTime() })));
/** The token that the page finds in an address as it reaches Next. */
const found = (address: string) => ownToken(where, new URL(withoutIdleQuery(address), "https://site.example").searchParams.getAll("t"));

/** How a link looks after its journey, with `{}` for its token, or `{1}` and `{2}` for its parts. */
const written = [
  "?t={}",
  // What networks and mail programs hang on.
  "?utm_source=mail&t={}", "?t={}&utm_source=mail", "?fbclid=a&gclid=b&mc_eid=c&t={}&x", "?a?b&t={}", "?&t={}", "?=&t={}", "?x;t={}", "?utm_source=mail?t={}", "?mkt_tok=%FF&t={}", "?t&t={}", "?t=&t={}",
  "?t=1234567890&s=20&t={}", "?t={}&t=1234567890", "?utm_t=1&t={}", "?TT=x&t={}", "?T={}", "?t={}&form=x",
  // HTML and percent codes, once or twice over.
  "?utm_source=mail&amp;t={}", "?a=b%26t={}", "?t%3D{}", "?utm_source=mail%26t%3D{}", "%3Ft={}", "%3Ft%3D{}", "%3Ft%253D{}", "?%74={}", "?t=%22{}%22", "/?t={}", "/%3Ft={}",
  // Signs of the sentence around it, also several, also cut off.
  "?t={}.", "?t={}%E2%81%A9", "?t={}%D8%8C", "?t={})", "?t={}%C2%BB", "?t={}%3F", "?t={}!", "?t={}%E2%80%8F.", "?t={}%EF%BB%BF", "?t={}%C2%A0", "?t={}%22%3E", "?t=%3C{}%3E", "?t=%E2%81%A6{}%E2%81%A9", "?t={}'", "?t={}]", "?t={}%60",
  "?t=*{}*", "?t=_{}_", "?t={}-", "?t={}_", "?t=%C2%AB{}%C2%BB.", "?t={}%", "?t={}%D8", "?t={}%E2%80", "?t={}...", "?t={}%D8%8C%D9%88", "?t={}.%20Then", "?t={}%20Then", "?t={}%0AThen", "?t={}#top", "?t={},utm_source=x", "?t=%20{}", ".?t={}", "%E2%80%8F?t={}", ")?t={}",
  // Quoted-printable, and lines broken within.
  "?t=3D{}", "?t=3d{}", "?t==3D{}", "?t={1}=%0D%0A{2}", "?t={1}=%0A{2}", "?t={1}%0D%0A{2}", "?t={1}%20{2}", "?t={1}+{2}", "?t=3D{1}=%0D%0A{2}.", "?t={1}%E2%80%8B{2}", "?t={1}%C2%AD{2}", "?t={1}=%20{2}", "?t={1}%20%20%20{2}%29",
];
const addressOf = (form: string, token: string) => `/en/appeal/yours${form.replace("{1}", token.slice(0, 70)).replace("{2}", token.slice(70)).replace("{}", token)}`;

describe("a mailed link", () => {
  it.each(written)("%s is found, and asked of Next as a mailed link", async (form) => {
    for (const token of tokens) {
      const address = addressOf(form, token);
      const asked = withoutIdleQuery(address);
      expect([await found(address), readsToken.test(asked), isWellFormed(asked)]).toEqual([token, true, true]);
      expect(new URL(asked, "https://site.example").searchParams.has("utm_source")).toBe(false);
    }
  });

  it("whose hyphens a word processor has set as dashes is found", async () => {
    for (const token of tokens) {
      const dashes = token.replaceAll("--", "—").replaceAll("-", "\u2011");
      expect(await found(`/en/appeal/yours?t=${encodeURIComponent(dashes)}–`)).toBe(token);
    }
  });

  it("as the mail has it stays as it is", () => {
    const plain = `/fa/appeal/yours?t=${"a".repeat(400)}`;
    expect(withoutIdleQuery(plain)).toBe(plain);
  });

  it("with repeated slashes is answered in its place", async () => {
    const { ask, asked } = await serveSite(everythingIsThere);
    expect((await ask("/en//appeal/yours/?utm_source=a&t=Token.")).status).toBe(200);
    expect((await ask("//en/appeal//yours?t=Token")).status).toBe(200);
    expect(asked).toEqual(["/en/appeal/yours?t=Token", "/en/appeal/yours?t=Token"]);
  });
});

describe("no other address", () => {
  it.each([
    "/en/appeal?t=Token", "/en/appeal/yours", "/en/appeal/yours?", "/en/appeal/yours?utm_source=mail", "/en/appeal/yours?utm_t=Token", "/en/appeal/yours?not=Token", "/en/appeal/yours/confirm?t=Token", "/en/appeal/yours/confirm/?t=Token",
    "/en/appeal/yoursx?t=Token", "/en/news?x=/en/appeal/yours?t=Token", "/appeal/yours?t=Token", "/en/appeal/yours?t=", "/en/appeal/yours?t=...", "/en/appeal/yours?t=%D8%8C",
  ])("holds a token: %s", (address) => {
    expect(mailedAddress(address)).toBeUndefined();
    expect(withoutIdleQuery(address)).not.toMatch(/Token/);
  });

  it("is read for long, whatever it holds", () => {
    const started = performance.now();
    for (const long of ["t=".repeat(8000), "t=a&".repeat(4000), `t=${"%E2%81%A9".repeat(1700)}`, `t=${"= ".repeat(8000)}`, `t=${"%25".repeat(5000)}3D`, "-".repeat(16_000), " t".repeat(8000), `t${" ".repeat(15_000)}`]) {
      expect((mailedAddress(`/en/appeal/yours?${long}`) ?? "").length).toBeLessThan(20_000);
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("the page of a mailed link, however it is written", () => {
  const forms = ["?t=Token", "?utm_source=mail&t=Token", "?t=Token.", "?t=Token%E2%81%A9", "%3Ft%3DToken", ".?t=Token", "/?t=Token", "?x&amp;t=Token"];

  it.each(forms)("%s is kept by nobody, and its token stands in no header", async (form) => {
    const { ask, asked } = await serveSite(() => page("a signature"));
    for (const method of ["GET", "GET", "HEAD"]) {
      const { status, headers } = await ask(`/en/appeal/yours${form}`, { method });
      expect([status, headers["cache-control"], headers["last-modified"]]).toEqual([200, "private, no-store", undefined]);
      expect(JSON.stringify(headers)).not.toContain("Token");
    }
    expect(asked).toHaveLength(3);
    expect(keptForSeconds(`/en/appeal/yours${form}`)).toBeUndefined();
  });

  it.each(forms)("%s takes its turn among the forms", async (form) => {
    const gate = pending<Rendered>();
    const { ask, asked } = await serveSite((address) => (address.includes("Token") ? gate.promise : page("a page")), { atOnce: 1 });
    const links = Array.from({ length: 6 }, () => ask(`/en/appeal/yours${form}`));
    await expect.poll(() => asked.length).toBe(4);
    // Readers have turns of their own.
    expect((await ask("/en/news")).status).toBe(200);
    gate.resolve(page("a signature"));
    expect((await Promise.all(links)).map(({ status }) => status)).toEqual(Array(6).fill(200));
  });
});
