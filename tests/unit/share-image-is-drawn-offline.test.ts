// Every kind of share image, in every language, is a JPEG that link previews take; and drawing it asks nobody on the network for anything.
import { Socket } from "node:net";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { drawShareImage } from "../../lib/share-image/draw";
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

const largestPreview = 300_000;

const fetched = vi.fn(() => Promise.reject(new Error("no network in this test")));
const connected = vi.spyOn(Socket.prototype, "connect");

beforeEach(() => {
  vi.stubGlobal("fetch", fetched);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

describe.each(cards)("$locale $kind", (card) => {
  it("is a JPEG of 1200 × 630 in full colour resolution, light enough for every preview, drawn without the network", async () => {
    const image = await drawShareImage(card);
    const { format, width, height, chromaSubsampling } = await sharp(image).metadata();
    expect({ format, width, height, chromaSubsampling }).toEqual({ format: "jpeg", width: 1200, height: 630, chromaSubsampling: "4:4:4" });
    expect(image.length).toBeLessThan(largestPreview);
    expect(fetched).not.toHaveBeenCalled();
    expect(connected).not.toHaveBeenCalled();
  });
});

describe("a card", () => {
  const [post] = cards;
  if (post?.kind !== "post") throw new Error("The first card is the post");

  it("is the same every time", async () => {
    expect((await drawShareImage(post)).equals(await drawShareImage(post))).toBe(true);
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
