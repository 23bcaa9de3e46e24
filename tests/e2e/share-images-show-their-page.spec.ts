// Promise: every page comes with a share image of its own, in its language, of the size that messengers want, whose words nobody can forge.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { routing, type Locale } from "@/i18n/routing";
import { ask, listPages, siteUrl } from "./fixtures/site";
import { expect, test } from "./fixtures/test";

const kilobyte = 1000;

/** Width and height as a JPEG's own header (the first SOF segment, ITU T.81 B.2.2) says. @throws if the file is no JPEG. */
function jpegSize(file: Buffer): { width: number; height: number } {
  if (file.readUInt16BE(0) !== 0xffd8) throw new Error("not a JPEG");
  let at = 2;
  for (;;) {
    const marker = file.readUInt16BE(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
    at += 2 + file.readUInt16BE(at + 2);
  }
}

function hashOf(body: Buffer): string {
  return createHash("sha256").update(body).digest("hex");
}

/** The address of the share image that a page names, without the site's own. */
async function imageOf(path: string): Promise<string> {
  const { text } = await ask(path);
  return (/<meta property="og:image" content="(?<url>[^"]+)"/.exec(text)?.groups?.url ?? "").replace(siteUrl, "");
}

const downloads = [
  { file: "square.jpg", size: { width: 1080, height: 1080 } },
  { file: "story.jpg", size: { width: 1080, height: 1920 } },
];

/** The pages that have images to download. */
async function pagesWithDownloads(locale: Locale): Promise<string[]> {
  return (await listPages(locale)).filter((path) => new RegExp(`^/${locale}(/(news|prisoners|appeals)/[^/]+|/appeal)$`).test(path));
}

/** The share images of one language by the address of what they show. */
async function imagesOf(locale: Locale): Promise<Map<string, Awaited<ReturnType<typeof ask>>>> {
  const addresses = new Set<string>();
  for (const path of await listPages(locale)) addresses.add(await imageOf(path));
  const images = new Map<string, Awaited<ReturnType<typeof ask>>>();
  for (const address of addresses) images.set(address, await ask(address));
  return images;
}

for (const locale of routing.locales) {
  test(`the share images in ${locale} are JPEGs of 1200×630 px and less than 150 kB, no two alike`, async () => {
    test.setTimeout(120_000);
    const images = await imagesOf(locale);
    expect(images.size).toBeGreaterThan(10);
    for (const [address, { status, headers, body }] of images) {
      expect.soft(status, address).toBe(200);
      expect.soft(headers["content-type"], address).toBe("image/jpeg");
      expect.soft(jpegSize(body), address).toEqual({ width: 1200, height: 630 });
      expect.soft(body.length, address).toBeLessThan(150 * kilobyte);
      expect.soft(body.length, address).toBeGreaterThan(10 * kilobyte);
      expect.soft(headers["content-length"], address).toBe(String(body.length));
    }
    const hashes = [...images.values()].map(({ body }) => hashOf(body));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  test(`a post, a person, an appeal and the home page have an image of their own in ${locale}, other pages the home page's`, async () => {
    for (const path of await listPages(locale)) {
      const hasOwn = new RegExp(`^/${locale}(/(news|prisoners|appeals)/[^/]+|/appeal)?$`).test(path);
      expect.soft(await imageOf(path), path).toBe(`${hasOwn ? path : `/${locale}`}/opengraph-image`);
    }
  });

  test(`an image in ${locale} shows other words than the same image in another language`, async () => {
    const own = [...(await imagesOf(locale)).keys()];
    for (const other of routing.locales.filter((language) => language !== locale)) {
      for (const address of own) {
        const [image, translated] = await Promise.all([ask(address), ask(address.replace(`/${locale}`, `/${other}`))]);
        expect.soft(translated.status, address).toBe(200);
        expect.soft(hashOf(image.body) === hashOf(translated.body), `${address} looks the same in ${other}`).toBe(false);
      }
    }
  });

  test(`nobody can put words on an image in ${locale} by its address`, async () => {
    for (const address of [`/${locale}/opengraph-image`, `/${locale}/prisoners/mehran-raoof/opengraph-image`]) {
      const [image, forged] = await Promise.all([ask(address), ask(`${address}?title=Forged&name=Forged&text=Forged&locale=en`)]);
      expect.soft(hashOf(forged.body), address).toBe(hashOf(image.body));
    }
    for (const address of [`/${locale}/news/forged/opengraph-image`, `/${locale}/prisoners/forged/opengraph-image`, `/${locale}/appeals/forged/opengraph-image`]) {
      expect.soft((await ask(address)).status, address).toBe(404);
    }
  });

  test(`every post, person and appeal has a square and a story image in ${locale}, each with a name of its own`, async () => {
    test.setTimeout(180_000);
    const [names, hashes] = [new Set<string>(), new Set<string>()];
    const pages = await pagesWithDownloads(locale);
    for (const path of pages) {
      for (const { file, size } of downloads) {
        const address = `${path}/share/${file}`;
        const { status, headers, body } = await ask(address);
        expect.soft(status, address).toBe(200);
        expect.soft(headers["content-type"], address).toBe("image/jpeg");
        expect.soft(headers["content-length"], address).toBe(String(body.length));
        expect.soft(headers["content-disposition"], address).toMatch(new RegExp(`^attachment; filename="[a-z0-9-]+-${locale}-${file}"$`));
        expect.soft(jpegSize(body), address).toEqual(size);
        expect.soft(body.length, address).toBeLessThan(300 * kilobyte);
        names.add(headers["content-disposition"] ?? "");
        hashes.add(hashOf(body));
      }
    }
    expect(pages.length).toBeGreaterThan(10);
    expect(names.size).toBe(2 * pages.length);
    expect(hashes.size).toBe(2 * pages.length);
  });

  test(`the images of the newest post in ${locale} were drawn by the build, and nothing tells readers so`, async () => {
    const kept = new Set(readdirSync(".cache/share-images").map((name) => hashOf(readFileSync(`.cache/share-images/${name}`))));
    const [newest = ""] = (await pagesWithDownloads(locale)).filter((path) => path.includes("/news/"));
    for (const file of ["opengraph-image", ...downloads.map((one) => `share/${one.file}`)]) {
      const { body, headers } = await ask(`${newest}/${file}`);
      expect.soft(kept.has(hashOf(body)), file).toBe(true);
      expect.soft(Object.keys(headers).filter((name) => name.startsWith("x-share")), file).toEqual([]);
    }
    expect(kept.size).toBeLessThan(200);
  });

  test(`what is no document and no shape has no image to download in ${locale}`, async () => {
    const [post = ""] = (await pagesWithDownloads(locale)).filter((path) => path.includes("/news/"));
    const addresses = [
      `/${locale}/news/forged/share/square.jpg`, `/${locale}/prisoners/forged/share/story.jpg`, `/${locale}/appeals/forged/share/square.jpg`,
      `${post}/share/huge.jpg`, `${post}/share/preview.jpg`, `${post}/share/toString`, `${post}/share/square`, `${post}/share/square.png`, `/${locale}/appeal/share/other.jpg`, `/${locale}/share/square.jpg`,
    ];
    for (const address of addresses) expect.soft((await ask(address)).status, address).toBe(404);
  });

  test(`nobody can put words on an image to download in ${locale}`, async () => {
    const address = `/${locale}/prisoners/mehran-raoof/share/square.jpg`;
    const [image, forged] = await Promise.all([ask(address), ask(`${address}?title=Forged&name=Forged&text=Forged`)]);
    expect(image.status).toBe(200);
    expect(hashOf(forged.body)).toBe(hashOf(image.body));
  });
}
