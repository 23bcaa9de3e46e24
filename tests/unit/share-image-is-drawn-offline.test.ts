// Every kind of share image, in every language, is a JPEG that link previews take; and drawing it asks nobody on the network for anything.
import { Socket } from "node:net";
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { drawShareImage, maxBytes } from "../../lib/share-image/draw";
import { frameOf, storySafe } from "../../lib/share-image/frame";
import { imageKey } from "../../lib/share-image/kept";
import { imageSizes, type ImageShape } from "../../lib/share-image/look";
import { type ShareCard } from "../../lib/share-image/share-card";

const interfaces = [
  { locale: "en", dir: "ltr", site: "Free Iran’s Political Prisoners" },
  { locale: "fa", dir: "rtl", site: "زندانیان سیاسی ایران را آزاد کنید" },
  { locale: "ar", dir: "rtl", site: "الحرية لسجناء إيران السياسيين" },
] as const;

type CardContent = ShareCard extends infer Card ? (Card extends ShareCard ? Omit<Card, "locale" | "dir" | "site"> : never) : never;

const contents: CardContent[] = [
  { kind: "post", title: "تاریخ دومین جلسهٔ دادگاه (HRANA)", titleDir: "rtl", date: "11 June 2021", source: "HRANA 🙂 中" },
  { kind: "person", name: "مهران رئوف", nameDir: "rtl", latinName: "Mehran Raoof", status: "Not verified since 1 May 2024", asOf: "as of 1 May 2024", days: "at least 1,294 days" },
  { kind: "appeal", demand: "We Must ACT Now — Free Them", date: "5 April 2021" },
  { kind: "home", demand: "Free all political prisoners now", names: ["ناهید تقوی", "Mehran Raoof", "نسرين ستوده"], asOf: "as of 22 November 2026" },
];

const cards: ShareCard[] = interfaces.flatMap((shared) => contents.map((content) => ({ ...shared, ...content })));

const shapes = Object.keys(imageSizes) as ImageShape[];

const fetched = vi.fn(() => Promise.reject(new Error("no network in this test")));
const connected = vi.spyOn(Socket.prototype, "connect");

beforeEach(() => {
  vi.stubGlobal("fetch", fetched);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const drawings = cards.flatMap((card) => shapes.filter((shape) => shape === "preview" || card.kind !== "home").map((shape) => ({ card, shape, name: `${card.locale} ${card.kind} ${shape}` })));

async function expectJpeg(image: Buffer, shape: ImageShape) {
  const { format, width, height, chromaSubsampling } = await sharp(image).metadata();
  expect({ format, width, height, chromaSubsampling }).toEqual({ format: "jpeg", ...imageSizes[shape], chromaSubsampling: "4:4:4" });
  expect(image.length).toBeLessThan(maxBytes[shape]);
}

describe("an image", () => {
  it.each(drawings)("$name: is a JPEG of its size in full colour resolution, light enough, drawn without the network", async ({ card, shape }) => {
    await expectJpeg(await drawShareImage(card, shape), shape);
    expect(fetched).not.toHaveBeenCalled();
    expect(connected).not.toHaveBeenCalled();
  });
});

describe("a portrait", () => {
  const [, person] = cards;
  if (person?.kind !== "person") throw new Error("The second card is the person");
  const file = join(tmpdir(), `test-portrait-${process.pid}.jpg`);

  beforeAll(async () => {
    // No picture compresses worse than noise.
    const noise = await sharp({ create: { width: 900, height: 1200, channels: 3, background: "#888", noise: { type: "gaussian", mean: 128, sigma: 60 } } }).jpeg().toBuffer();
    writeFileSync(file, noise);
  });

  afterAll(() => rmSync(file, { force: true }));

  it.each(shapes)("%s: stands on the card in grey, and the image stays light enough", async (shape) => {
    const card = { ...person, dir: "ltr" as const, portrait: file, credit: "Photo: Test Photographer, CC BY 4.0" };
    const image = await drawShareImage(card, shape);
    await expectJpeg(image, shape);
    const { portrait } = frameOf(shape, "ltr", true);
    if (!portrait) throw new Error("The frame has no room for a portrait");
    const corner = { left: imageSizes[shape].width - portrait.width, top: 0, ...portrait };
    const { channels, isOpaque } = await sharp(await sharp(image).extract(corner).toBuffer()).stats();
    expect(isOpaque).toBe(true);
    expect(Math.min(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(20);
    const means = channels.map(({ mean }) => mean);
    expect(Math.max(...means) - Math.min(...means)).toBeLessThan(3);
    expect(fetched).not.toHaveBeenCalled();
    expect(connected).not.toHaveBeenCalled();
  });

  it("makes another image of the same card, and so does another portrait", async () => {
    const key = () => imageKey({ ...person, portrait: file }, "square");
    const first = key();
    expect(first).not.toBe(imageKey(person, "square"));
    expect(key()).toBe(first);
    writeFileSync(file, await sharp({ create: { width: 9, height: 9, channels: 3, background: "#123" } }).jpeg().toBuffer());
    expect(key()).not.toBe(first);
  });
});

describe("a story", () => {
  it.each(cards.filter(({ kind }) => kind !== "home"))("$locale $kind: holds no text where apps lay their own", (card) => {
    const frame = frameOf("story", card.dir);
    expect(frame.bars.height + frame.margin.top).toBeGreaterThanOrEqual(storySafe.top);
    expect(frame.bars.height + frame.margin.top + frame.column.height).toBeLessThanOrEqual(imageSizes.story.height - storySafe.bottom);
  });
});

describe("a card", () => {
  const [post] = cards;
  if (post?.kind !== "post") throw new Error("The first card is the post");

  it("is the same every time", async () => {
    expect((await drawShareImage(post)).equals(await drawShareImage(post))).toBe(true);
  });

  it("has another name for every word and every shape", () => {
    const keys = [imageKey(post, "preview"), imageKey(post, "square"), imageKey({ ...post, date: "12 June 2021" }, "preview")];
    expect(new Set(keys).size).toBe(3);
    expect(imageKey({ ...post }, "preview")).toBe(keys[0]);
  });

  it("shows what it is given", async () => {
    expect((await drawShareImage(post)).equals(await drawShareImage({ ...post, date: "12 June 2021" }))).toBe(false);
  });

  it("has its bars at the start edge", async () => {
    const dark = async (card: ShareCard, left: number) => {
      const strip = await sharp(await drawShareImage(card)).extract({ left, top: 0, width: 100, height: 630 }).toBuffer();
      return ((await sharp(strip).stats()).channels[0]?.mean ?? 255) < 150;
    };
    expect([await dark(post, 0), await dark(post, 1100)]).toEqual([true, false]);
    const mirrored: ShareCard = { ...post, dir: "rtl" };
    expect([await dark(mirrored, 0), await dark(mirrored, 1100)]).toEqual([false, true]);
  });
});
