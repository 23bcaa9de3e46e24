// Marks under a title never strike the rule, accents over a name never touch the site's name, a Latin name keeps its own order on a card that runs right to left,
// and a long name is not cut beside a portrait.
import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { Card } from "../../lib/share-image/card";
import { frameOf } from "../../lib/share-image/frame";
import { imageSizes, type ImageShape } from "../../lib/share-image/look";
import { layoutParagraph, type Paragraph } from "../../lib/share-image/paragraph";
import { type ShareCard } from "../../lib/share-image/share-card";
import { cardElement, type CardCase } from "./fixtures/share-image-card-cases";
import { cardInk } from "./fixtures/share-image-ink";
import { cardParagraphs } from "./fixtures/share-image-paragraphs";

const shapes = Object.keys(imageSizes) as ImageShape[];
const fa = { locale: "fa", dir: "rtl", site: "زندانیان سیاسی ایران را آزاد کنید" } as const;
const en = { locale: "en", dir: "ltr", site: "Free Iran’s Political Prisoners" } as const;
const status = { status: "Not verified since 1 May 2024", asOf: "last known: in prison, 1 May 2024", days: "at least 1,294 days" };

const cards: Record<string, ShareCard> = {
  "tanwin under the last line": { kind: "post", ...fa, title: "آزمون تنوین‌ها: اصلاً، نسبتاً، ابتدائاً، جزءً، کتابٌ، کتابٍ", date: "۱۳ آبان ۱۳۹۱", source: "خبرگزاری آزمون" },
  "accents over a name": { kind: "person", ...en, name: "Ťest Ťesťová", ...status },
};

const cases = Object.entries(cards).flatMap(([name, card]) => shapes.map((shape) => ({ name: `${name}, ${shape}`, card, shape })));

/** How many px of each row of the column of text are inked; the rule is inked from edge to edge. */
async function rows(shown: CardCase): Promise<{ inked: number[]; width: number }> {
  const { bars, column, margin, shape } = frameOf(shown.shape, shown.card.dir);
  const { width, height, dark } = await cardInk(shown);
  const atStart = (shape === "preview" ? bars.width : 0) + margin.start;
  const left = shown.card.dir === "rtl" ? width - atStart - column.width : atStart;
  const top = shape === "preview" ? 0 : bars.height;
  return { inked: Array.from({ length: height }, (_, y) => (y < top ? 0 : dark.subarray(y * width + left, y * width + left + column.width).reduce((sum, one) => sum + one, 0))), width: column.width };
}

describe("large type", () => {
  it.each(cases)("$name: leaves the rule and the site's name alone", async (shown) => {
    const { inked, width } = await rows(shown);
    const rule = inked.findIndex((count) => count === width);
    expect(inked.slice(rule - 3, rule)).toEqual([0, 0, 0]);
    // From the middle of the site's name downwards: its line ends before anything else begins.
    const first = inked.findIndex((count) => count > 0);
    const gap = inked.findIndex((count, y) => y > first + 20 && count === 0);
    expect(gap - first).toBeLessThan(36 * frameOf(shown.shape, shown.card.dir).small * 1.3);
  });
});

describe("a Latin name on a card that runs right to left", () => {
  it.each(["Test P.", "T. Person (Jr.)", "“Test” Person, M.D."])("%s: has its signs where they stand in Latin", (latinName) => {
    const set = cardParagraphs(cardElement({ name: "", card: { kind: "person", ...fa, name: "شخص آزمون", latinName, ...status }, shape: "preview" })).find(({ text }) => text.includes(latinName));
    const { dir, ...options } = set ?? { dir: "rtl", weight: "bold", size: 46, width: 846, maxLines: 1 };
    const alone = layoutParagraph(latinName, { ...options, dir: "ltr", width: 846 });
    const drawn = (paragraph: Paragraph | undefined) => paragraph?.lines.map(({ glyphs }) => glyphs.filter(({ advance }) => advance > 0).map(({ id, x }) => `${id} at ${x.toFixed(1)}`));
    expect(dir).toBe("rtl");
    expect(drawn(set)).toEqual(drawn(alone));
  });
});

describe("a long name", () => {
  const en = "Seyyed Mohammad-Reza Ali-Akbari-Nejad Hosseini Testi Yazdi Jr.";
  const fa = "سید محمدرضا علی‌اکبری‌نژاد حسینی طباطبایی یزدی (ابوالفضل آزمون)";
  const texts = { status: "از ۲۴ آبان ۱۴۰۲ (۱۵ نوامبر ۲۰۲۳) به بعد تأیید نشده", asOf: "آخرین خبر: در زندان، ۲۴ آبان ۱۴۰۲ (۱۵ نوامبر ۲۰۲۳)", days: "دست‌کم ۱٬۰۴۶ روز در زندان، تا ۲۴ آبان ۱۴۰۲ (۱۵ نوامبر ۲۰۲۳)" };

  it.each(shapes.flatMap((shape) => [undefined, "data:,"].map((portrait) => ({ shape, portrait }))))("$shape, portrait $portrait: stands whole in both scripts", ({ shape, portrait }) => {
    const card = { kind: "person", locale: "fa", dir: "rtl", site: "زندانیان سیاسی ایران را آزاد کنید", name: fa, latinName: en, ...texts, credit: portrait && "عکس: عکاس آزمون" } as const;
    const set = cardParagraphs(createElement(Card, { card, shape, portrait }));
    expect(set.filter(({ truncated }) => truncated)).toEqual([]);
    const height = set.reduce((sum, { lines, size }) => sum + lines.length * size * 1.3, 0);
    expect(height).toBeLessThan(frameOf(shape, "rtl", portrait !== undefined).column.height);
  });
});
