// A promise to whoever is on a photograph, and whoever took it: what is published shows what one sees and tells nothing else.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { readPicture } from "@/lib/pictures/read-picture";
import { pictureFindings } from "@/lib/check/picture-rules";
import { cleanPicture } from "@/scripts/pictures/clean";
import { pictureFixtures } from "../broken-content/pictures";
import { phoneExif, plain, png } from "../fixtures/pictures";

const patient = { timeout: 60_000 };
const root = mkdtempSync(path.join(tmpdir(), "pictures-"));
afterAll(() => rmSync(root, { recursive: true }));

/** What sharp itself finds in a picture besides the picture. */
async function hiddenIn(bytes: Buffer) {
  const { exif, xmp, iptc, icc, comments, orientation } = await sharp(bytes).metadata();
  return { exif, xmp, iptc, icc, comments, orientation };
}
const nothing = { exif: undefined, xmp: undefined, iptc: undefined, icc: undefined, comments: undefined, orientation: undefined };

describe("a cleaned picture", patient, () => {
  const unreadable: readonly string[] = ["picture.broken", "picture.other-device", "picture.stray"];
  // The one with made-up chunks claims a size that no machine has memory for.
  const readable = pictureFixtures.filter(({ expected, files }) => expected.every(([, , , code]) => !unreadable.includes(code)) && !Object.keys(files).some((file) => file.includes("shape-3")));

  it.each(readable)("is fit for publication: $name", async ({ files }) => {
    const [bytes] = Object.values(files);
    const clean = await cleanPicture(Buffer.from(bytes ?? ""));
    expect([...pictureFindings(`a.${clean.ending}`, clean.bytes)]).toEqual([]);
    expect(await hiddenIn(clean.bytes)).toEqual(nothing);
    for (const words of ["Test Person", "TEST-0001", "GPS", "script"]) expect(clean.bytes.includes(words)).toBe(false);
  });

  it("is turned as it was meant to be seen before that is forgotten", async () => {
    const turned = await plain(40, 30).jpeg().withExif(phoneExif).toBuffer();
    const { bytes } = await cleanPicture(await sharp(turned).withMetadata({ orientation: 6 }).toBuffer());
    expect(readPicture(bytes)).toMatchObject({ width: 30, height: 40, hidden: [] });
  });

  it("is light, however heavy it was", async () => {
    const heavy = await plain(4000, 3000, true).jpeg({ quality: 98 }).toBuffer();
    expect(heavy.length).toBeGreaterThan(10_000_000);
    const { bytes, ending } = await cleanPicture(heavy);
    expect(ending).toBe("jpg");
    expect([...pictureFindings("a.jpg", bytes)]).toEqual([]);
    expect(readPicture(bytes)).toMatchObject({ width: 1600, height: 1200 });
  });

  it("stays see-through", async () => {
    const drawing = await sharp({ create: { width: 20, height: 20, channels: 4, background: "#ff000080" } }).tiff({ compression: "lzw" }).toBuffer();
    const { bytes, ending } = await cleanPicture(drawing);
    expect(ending).toBe("png");
    expect((await sharp(bytes).stats()).isOpaque).toBe(false);
  });

  it("is not made of what claims more than any machine can hold, or is cut short", async () => {
    await expect(cleanPicture(png(60_000, 60_000))).rejects.toThrow("pixel limit");
    const whole = await plain(200, 200, true).jpeg().toBuffer();
    await expect(cleanPicture(whole.subarray(0, whole.length / 2))).rejects.toThrow(/premature end/i);
  });
});

describe("npm run pictures", patient, () => {
  const at = (file: string) => path.join(root, file);
  const run = (...args: string[]) => spawnSync(process.execPath, ["--import", "tsx", "scripts/pictures.ts", ...args], { cwd: root, encoding: "utf8", env: { PATH: process.env["PATH"] ?? "", NODE_ENV: "test" } });
  for (const part of ["scripts", "lib", "i18n", "messages", "package.json", "tsconfig.json"]) cpSync(part, at(part), { recursive: true });
  symlinkSync(path.resolve("node_modules"), at("node_modules"));
  mkdirSync(at("public/images"), { recursive: true });
  const photograph = plain(400, 300, true).jpeg().withExif(phoneExif).toBuffer();

  it("leaves a picture from elsewhere as it is, and puts a clean copy under a free name that fits an address", async () => {
    writeFileSync(at("My Photo (1).JPG"), await photograph);
    const { stdout, status } = run("My Photo (1).JPG");
    expect({ status, line: stdout }).toEqual({ status: 0, line: expect.stringContaining("(/images/my-photo-1.jpg)") });
    expect(readFileSync(at("My Photo (1).JPG"))).toEqual(await photograph);
    run("My Photo (1).JPG");
    expect(readdirSync(at("public/images"))).toEqual(["my-photo-1-2.jpg", "my-photo-1.jpg"]);
  });

  it("mends all that the check refuses in public/, in its place, in the language asked for, and then finds nothing more", async () => {
    writeFileSync(at("public/images/a.jpg"), await photograph);
    writeFileSync(at("public/images/b.gif"), await plain().gif().toBuffer());
    const { stdout, status } = run("--lang", "fa");
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining("کیلوبایت") });
    expect([existsSync(at("public/images/b.gif")), existsSync(at("public/images/b.png"))]).toEqual([false, true]);
    expect([...pictureFindings("a.jpg", readFileSync(at("public/images/a.jpg")))]).toEqual([]);
    expect(run().stdout).toContain("All pictures");
  });

  it("overwrites no other picture, and says what it cannot read", async () => {
    writeFileSync(at("public/images/c.gif"), await plain().gif().toBuffer());
    writeFileSync(at("public/images/c.png"), png(4, 4));
    writeFileSync(at("d.heic"), "\0\0\0\x18ftypheic");
    const { stderr, status } = run("public/images/c.gif", "d.heic", "nowhere.jpg");
    expect(status).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(3);
    expect(readFileSync(at("public/images/c.png"))).toEqual(png(4, 4));
  });
});

describe("the repository", () => {
  const { stdout } = spawnSync("git", ["ls-files", "*.jpg", "*.jpeg", "*.png", "*.webp"], { encoding: "utf8" });
  const pictures = stdout.split("\n").filter(Boolean);

  it("has pictures to look at", () => expect(pictures.length).toBeGreaterThan(50));
  it.each(pictures)("%s tells nothing that one does not see", (file) => {
    expect(readPicture(readFileSync(file))).toMatchObject({ isWhole: true, hidden: [], frames: 1 });
  });
});
