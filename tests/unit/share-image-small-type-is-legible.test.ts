// Small type is read where a preview is 300 px wide: it takes another line before it shrinks out of sight, and before it loses a word.
import { describe, expect, it } from "vitest";
import { frameOf } from "../../lib/share-image/frame";
import { setPair, setSmall } from "../../lib/share-image/small-type";

describe("two small texts", () => {
  const small = (text: string) => ({ text, weight: "regular", fill: "#000", size: 34 }) as const;

  it.each([
    ["بتاريخ 17 أكتوبر 2026", "2,780 يومًا في السجن", true],
    ["بتاريخ 17 أكتوبر 2026", "2,780 يومًا في السجن حتى 17 أكتوبر 2026", false],
    ["5 January 2014", "Test Network for the Rights of Humans (TNRH)", false],
  ])("%s, %s: beside each other at full size or not at all (%s)", (first, second, beside) => {
    const pair = setPair(small(first), small(second), frameOf("preview", "rtl"));
    expect({ beside: pair.beside, sizes: pair.texts.map(({ paragraph }) => paragraph.size) }).toEqual({ beside, sizes: [34, 34] });
  });
});

describe("a long small text", () => {
  it.each([
    ["الحملة الدولية الطارئة للإفراج الفوري عن السجناء السياسيين في الاختبار (TEST)", 2],
    ["الحملة الدولية للإفراج الفوري عن سجناء الاختبار (TEST)", 1],
  ])("%s: stays legible where a preview is 300 px wide, on %d lines", (text, count) => {
    const { paragraph } = setSmall({ text, weight: "regular", fill: "#000", size: 34 }, frameOf("preview", "rtl"));
    expect(paragraph.lines).toHaveLength(count);
    expect(paragraph.size).toBeGreaterThanOrEqual(30);
  });
});

describe("a status", () => {
  it("takes a second line rather than lose its end", () => {
    const status = "از ۲۴ آبان ۱۴۰۲ (۱۵ نوامبر ۲۰۲۳) به بعد تأیید نشده";
    for (const shape of ["preview", "square", "story"] as const) {
      const { paragraph } = setSmall({ text: status, weight: "bold", fill: "#000", size: 42 }, frameOf(shape, "rtl", true));
      expect(paragraph.lines.map((line) => line.text).join(" ")).toBe(status);
      expect(paragraph.lines.length).toBeLessThanOrEqual(2);
    }
  });
});
