// Whatever an editor writes, a share image stays whole: the type shrinks, then words go and "…" comes; what cannot be drawn is reported, never drawn as an empty box.
import { describe, expect, it } from "vitest";
import { nameRows } from "../../lib/share-image/name-rows";
import { fitParagraph, layoutParagraph, type Paragraph } from "../../lib/share-image/paragraph";

const box = { dir: "ltr", weight: "bold", width: 500, maxLines: 2 } as const;
const sizes = [50, 60, 40];

function shown(paragraph: Paragraph): string[] {
  return paragraph.lines.map((line) => line.text);
}

describe("type shrinks", () => {
  it.each([
    ["Bring Them Home", 60],
    ["Free all the prisoners of Iran now", 50],
    ["Free all the prisoners of Iran today, all of them", 40],
  ])("%s: the largest size at which it fits", (text, size) => {
    const paragraph = fitParagraph(text, { ...box, sizes });
    expect({ size: paragraph.size, truncated: paragraph.truncated, text: shown(paragraph).join(" ") }).toEqual({ size, truncated: false, text });
  });

  it("takes the number of lines that the size has room for", () => {
    const maxLines = (size: number) => (size > 40 ? 1 : 3);
    expect(fitParagraph("Free all political prisoners of Iran now", { ...box, sizes, maxLines }).size).toBe(40);
  });

  it("evens lines out without adding any, and without a wider box", () => {
    const text = "Free all political prisoners now";
    const greedy = layoutParagraph(text, { ...box, width: 600, size: 44 });
    const even = layoutParagraph(text, { ...box, width: 600, size: 44, balance: true });
    expect(even.lines).toHaveLength(greedy.lines.length);
    expect(even.width).toBe(greedy.width);
    expect(Math.max(...even.lines.map((line) => line.width))).toBeLessThan(Math.max(...greedy.lines.map((line) => line.width)));
  });
});

describe("evened-out lines", () => {
  it.each([
    "نصّ اختبار طويل: «لا ينبغي أن يكتبه أحد أبدًا»، لكنّ المحررين المتعبين سيكتبونه ذات يوم، لأن الوقت ضيق",
    "یک عنوانِ آزمونِ بسیار بلند که هیچ‌کس هرگز نباید بنویسد، اما ناگزیر روزی کسی آن را خواهد نوشت",
    "A test title that is rather long, since people who write on deadline write long titles",
  ])("%s: no other break is near, so that a browser finds the same", (text) => {
    const dir = text.startsWith("A") ? "ltr" : "rtl";
    for (const width of [830, 840, 846, 852, 936, 952]) {
      const options = { dir, weight: "black", size: 72, width, maxLines: 9 } as const;
      const { lines, measure } = layoutParagraph(text, { ...options, balance: true });
      for (const off of [-0.2, 0.2]) expect(layoutParagraph(text, { ...options, width: measure + off }).lines).toEqual(lines);
    }
  });
});

describe("words stay whole", () => {
  it.each(["Mohammad Nourizad", "Anoosheh Ashoori", "Khuzestan protesters: “Free Our Prisoners”", "نازنین محمدنژاد"])("%s: evened out, shrunk, but never broken", (text) => {
    const dir = text.startsWith("ن") ? "rtl" : "ltr";
    for (const width of [300, 420, 560, 850]) {
      const paragraph = fitParagraph(text, { dir, weight: "black", width, maxLines: 3, sizes: [160, 120, 90, 60, 40, 30], balance: true });
      expect(shown(paragraph).join(" ")).toBe(text);
    }
  });
});

describe("words go", () => {
  it("leaves whole words, an ellipsis, and no comma before it", () => {
    const paragraph = fitParagraph("Free Nahid, Mehran, Somayeh, Bahareh, Nazanin and all others", { ...box, maxLines: 1, sizes });
    expect({ lines: shown(paragraph), size: paragraph.size, truncated: paragraph.truncated }).toEqual({ lines: ["Free Nahid, Mehran…"], size: 40, truncated: true });
  });

  it("keeps to the lines and to the box", () => {
    const paragraph = fitParagraph("بیانیهٔ اتحادیهٔ مستقل کارگران ایران دربارهٔ ادامهٔ بازداشت مهران رئوف", { ...box, dir: "rtl", sizes });
    expect(paragraph.lines).toHaveLength(2);
    expect(shown(paragraph).join(" ")).toMatch(/^بیانیهٔ .*\S…$/u);
    expect(Math.max(...paragraph.lines.map((line) => line.width))).toBeLessThanOrEqual(box.width);
  });

  it("closes what was isolated before the ellipsis", () => {
    const paragraph = layoutParagraph("تاریخ \u20662024-05-01 and much more\u2069 است", { ...box, dir: "rtl", size: 40, maxLines: 1, width: 420 });
    expect(shown(paragraph)).toEqual(["تاریخ \u20662024-05-01\u2069…"]);
  });

  it("cuts letters only of a first word that is longer than everything", () => {
    expect(shown(layoutParagraph("Donaudampfschifffahrtsgesellschaft", { ...box, size: 60, maxLines: 1 }))).toEqual(["Donaudampfsch…"]);
  });
});

describe("what has no glyph", () => {
  it.each([
    ["Freedom 🙂 now", ["Freedom now"], [0x1f642]],
    ["Freedom 👩🏽‍⚖️ now", ["Freedom now"], [0x1f469, 0x1f3fd, 0x2696]],
    ["Iran 中 中 Iran", ["Iran Iran"], [0x4e2d]],
    ["آزادی ♥", ["آزادی"], [0x2665]],
  ])("%s: is left out and reported once", (text, lines, missing) => {
    const paragraph = layoutParagraph(text, { ...box, size: 40 });
    expect({ lines: shown(paragraph), missing: paragraph.missing }).toEqual({ lines, missing });
    expect(paragraph.lines.flatMap((line) => line.glyphs).filter((glyph) => glyph.id === 0)).toEqual([]);
  });

  it.each(["e\u0301cole", "a\u0302me", "\u1E63ad", "a\u200Cb\u200Dc", "\u2067\u2066x\u2069\u2069", "\uFEFFIran", "۱\u202F۲"])("%j: invisible and composed characters are not missing", (text) => {
    expect(layoutParagraph(text, { ...box, size: 40 }).missing).toEqual([]);
  });

  it("collapses white space and forced breaks into one paragraph", () => {
    expect(shown(layoutParagraph("  Bring\n\n Them\u2028\tHome ", { ...box, size: 40 }))).toEqual(["Bring Them Home"]);
  });

  it("sets no soft hyphens", () => {
    expect(shown(layoutParagraph("pri\u00ADsoners", { ...box, size: 40 }))).toEqual(["prisoners"]);
  });

  it("gives no line for no text", () => {
    expect(layoutParagraph(" ", { ...box, size: 40 }).lines).toEqual([]);
  });
});

describe("a wall of names", () => {
  const names = ["Nahid Taghavi", "Mehran Raoof", "Somayeh Kargar", "Bahareh Soleimani", "Nazanin Mohammadnejad", "Elham Samimi", "Arash Ganji"];
  const wall = { dir: "ltr", width: 854, height: 220, smallest: 40, lineHeight: 1.3, gap: 0.6 } as const;

  it("fills every row, keeps the order, cuts no name", () => {
    const rows = nameRows(names, wall);
    expect(rows.flatMap((row) => row.names.flatMap(shown))).toEqual(names.slice(0, 6));
    for (const { size, names: set } of rows) {
      const width = set.reduce((sum, name) => sum + name.width, (set.length - 1) * wall.gap * size);
      expect(width).toBeCloseTo(wall.width, 1);
    }
  });

  it("keeps to its height and its smallest type", () => {
    const rows = nameRows(names, wall);
    expect(Math.min(...rows.map((row) => row.size))).toBeGreaterThanOrEqual(wall.smallest);
    expect(rows.reduce((sum, row) => sum + row.size * wall.lineHeight, 0)).toBeLessThanOrEqual(wall.height);
  });

  it("shows of thousands of names as many as it would of a few more than fit", () => {
    const short = Array.from({ length: 4000 }, (_, index) => ["Ab", "Cde", "Fghi", "Jk Lmnop"][index % 4] ?? "");
    for (const height of [100, 220, 600]) {
      const rows = nameRows(short.slice(0, 90), { ...wall, height });
      expect(rows.flatMap((row) => row.names).length).toBeLessThan(90);
      expect(nameRows(short, { ...wall, height })).toEqual(rows);
    }
  });

  it.each([0, 1])("has a wall of %d names", (count) => {
    expect(nameRows(names.slice(0, count), { ...wall, height: 400 }).flatMap((row) => row.names)).toHaveLength(count);
  });
});
