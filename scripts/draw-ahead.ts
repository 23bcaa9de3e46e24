// Draws the share images of the newest documents, as a step of the build: the built site is asked for them, and what it answers is kept on disk.
// All others are drawn when somebody asks. An image that is there already, since nothing on it changed, is not drawn again.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import next from "next";
import { routing } from "@/i18n/routing";
import { startRenderer, type Renderer } from "@/lib/delivery/renderer";
import { listPosts } from "@/lib/posts";
import { listPrisoners } from "@/lib/prisoners";
import { keptFolder } from "@/lib/share-image/kept";
import { endOnException } from "./end-on-exception";

/** How many posts and how many people: enough for what is shared on the day of a build, seconds for whoever builds. */
const newest = 5;

/** Without an image for so long (ms), something hangs: one takes a tenth of a second, and Next some seconds until it is ready. */
const patience = 120_000;

/** The pages, without language, whose images are drawn; `downloads` tells whether they have more than a preview. */
function documents(): { page: string; downloads: boolean }[] {
  const verified = (person: ReturnType<typeof listPrisoners>[number]) => person.status?.verifiedOn ?? "";
  const posts = listPosts("en").slice(0, newest).map(({ slug }) => `/news/${slug}`);
  const people = listPrisoners("en").toSorted((a, b) => verified(b).localeCompare(verified(a))).slice(0, newest).map(({ slug }) => `/prisoners/${slug}`);
  return [{ page: "", downloads: false }, ...["/appeal", ...posts, ...people].map((page) => ({ page, downloads: true }))];
}

/** Asks for an image and sees that it lies on disk; gives its file name. @throws if there is none. */
async function drawn(renderer: Renderer, address: string): Promise<string> {
  const { status, headers, body } = await renderer.ask(address);
  const key = headers["x-share-image"];
  if (status !== 200 || typeof key !== "string") throw new Error(`${address} could not be drawn (${status})`);
  const name = `${key}.jpg`;
  if (!existsSync(path.join(keptFolder, name))) writeFileSync(path.join(keptFolder, name), body);
  return name;
}

endOnException("The share images could not be drawn.");
const hanging = setTimeout(() => {
  throw new Error(`No image was drawn for ${patience / 1000} seconds`);
}, patience);
const app = next({ dev: false, customServer: true });
await app.prepare();
const renderer = await startRenderer(app.getRequestHandler(), "localhost");
mkdirSync(keptFolder, { recursive: true });
const files = ["opengraph-image", "share/square.jpg", "share/story.jpg"];
const addresses = documents().flatMap(({ page, downloads }) =>
  routing.locales.flatMap((locale) => files.slice(0, downloads ? 3 : 1).map((file) => `/${locale}${page}/${file}`)));
const wanted = new Set<string>();
// Two at a time: drawing takes place on threads of its own.
const waiting = [...addresses];
const work = async () => {
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    wanted.add(await drawn(renderer, address));
    hanging.refresh();
  }
};
await Promise.all([work(), work()]);
for (const name of readdirSync(keptFolder)) if (!wanted.has(name)) rmSync(path.join(keptFolder, name));
await renderer.close();
console.log(`${wanted.size} share images are drawn`);
process.exit(0);
