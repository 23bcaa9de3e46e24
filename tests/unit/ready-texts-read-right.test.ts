// Texts to copy say what is known and when, keep to each network's length, and stay in order where scripts mix, in every language.
import bidiFactory from "bidi-js";
import { describe, expect, it } from "vitest";
import { directionOf, routing, type Locale } from "../../i18n/routing";
import { hashtag, lengthOnX, readyTexts, type Shared } from "../../lib/share-texts";

const url = "https://site.example/fa/prisoners/test-person";
const shared: Record<Locale, Shared> = {
  en: { title: "Test Person One", facts: ["In prison, as of 1 May 2024"], demand: "Free all test prisoners", url, names: ["Test Person One"] },
  fa: { title: "شخص آزمون یکم", facts: ["Test Person One", "در زندان، وضعیت در ۱۱ اردیبهشت ۱۴۰۳"], demand: "همهٔ زندانیان آزمون را آزاد کنید", url, names: ["شخص آزمون یکم", "Test Person One"] },
  ar: { title: "شخص الاختبار", facts: ["Test Person One", "في السجن، بتاريخ 1 أيار 2024"], demand: "أطلقوا سراح سجناء الاختبار", url, names: ["شخص الاختبار", "Test Person One"] },
};
const networks = ["x", "messenger", "instagram"] as const;
const invisible = /[\u200E\u200F\u2066-\u2069]/g;
const bidi = bidiFactory();

async function textFor(locale: Locale, network: (typeof networks)[number], changes: Partial<Shared> = {}): Promise<string> {
  const texts = await readyTexts({ ...shared[locale], ...changes }, locale);
  return texts.find((one) => one.network === network)?.text ?? "";
}

/** A line as it is seen, from left to right, in an app that takes each line's direction from its first strong character. */
function seen(line: string): string {
  return bidi.getReorderedString(line, bidi.getEmbeddingLevels(line)).replace(invisible, "");
}

describe.each(routing.locales)("in %s", (locale) => {
  it.each(networks)("%s: title, status and its date, hashtags, address", async (network) => {
    const text = (await textFor(locale, network)).replace(invisible, "");
    expect(text).toContain(shared[locale].title);
    for (const fact of shared[locale].facts) expect(text).toContain(fact);
    expect(text).toContain(network === "instagram" ? url.slice("https://".length) : url);
    for (const name of shared[locale].names ?? []) expect(text).toContain(hashtag(name));
    expect((text.match(/#[\p{L}\p{N}_]+/gu) ?? []).length).toBeGreaterThan(2);
  });

  it("the longer ones make the demand", async () => {
    expect(await textFor(locale, "messenger")).toContain(shared[locale].demand);
    expect(await textFor(locale, "instagram")).toContain(shared[locale].demand);
  });

  it.each(networks)("%s: the address stands alone on its line, so that no app takes more for it", async (network) => {
    const lines = (await textFor(locale, network)).split("\n");
    expect(lines).toContain(network === "instagram" ? url.slice("https://".length) : url);
  });

  it.each(networks)("%s: lines run in the reader's direction, whatever they begin with", async (network) => {
    const [embedding] = directionOf(locale) === "rtl" ? [1] : [0];
    const lines = (await textFor(locale, network)).split("\n").filter((line) => line !== "" && !line.includes("site.example"));
    expect(lines.map((line) => bidi.getEmbeddingLevels(line).paragraphs[0]?.level)).toEqual(lines.map(() => embedding));
  });

  it("a Latin hashtag keeps its # before it, between words of any script", async () => {
    const tags = (await textFor(locale, "messenger")).split("\n").at(-1) ?? "";
    expect(seen(tags)).toContain("#TestPersonOne");
  });

  it("without the marks, the order would be lost", async () => {
    const tags = (await textFor(locale, "messenger")).split("\n").at(-1) ?? "";
    const bare = tags.replace(invisible, "");
    expect(seen(bare) === seen(tags)).toBe(locale === "en");
  });

  it("X: never longer than X allows, however long the title", async () => {
    for (const title of ["Test ".repeat(80).trim(), "آزمون ".repeat(80).trim(), "Test"]) {
      const text = await textFor(locale, "x", { title });
      expect(lengthOnX(text, url)).toBeLessThanOrEqual(280);
      expect(text.includes("…")).toBe(title.length > 100);
    }
  });
});

describe("hashtags", () => {
  it.each([["Mehran Raoof", "#MehranRaoof"], ["Ali-Akbari", "#AliAkbari"], ["مهران رئوف", "#مهران_رئوف"], ["علی‌اکبری‌نژاد", "#علی_اکبری_نژاد"], ["O’Ceallaig", "#OCeallaig"]])("%s → %s", (name, tag) => {
    expect(hashtag(name)).toBe(tag);
  });
});

describe("X counts", () => {
  it.each([["abc", 3], ["سلام", 4], ["\u200E", 2], ["🙂", 2], [`a ${url}`, 25]])("%j as %d", (text, length) => {
    expect(lengthOnX(text, url)).toBe(length);
  });
});
