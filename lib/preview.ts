// What an editor wants to see in development: the posts, people and appeals whose files changed last, with their images and feed entries; and drafts.
import { statSync } from "node:fs";
import path from "node:path";
import { entryXml, postEntry } from "./feed";
import { findPost } from "./posts";
import type { Translation } from "./translations/documents";

/** A document as readers will meet it. `href` is its page's address, with language; `images` the share images of its page; `feed` its entry in the feed (RFC 4287). */
export type Preview = { file: string; href: string; images: string[]; feed: string | undefined; changedAt: number };

const withImages = ["news", "prisoners", "appeals"];
const contentFolder = path.join(process.cwd(), "content");

/** When a file of content/ was saved last (ms since 1970); 0 if it is not there. */
function savedAt(file: string): number {
  return statSync(path.join(/* turbopackIgnore: true */ contentFolder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function addressOf({ folder, slug, locale }: Translation): string {
  return `/${locale}/${folder === "pages" ? slug : folder === "videos" ? "videos" : `${folder}/${slug}`}`;
}

function feedOf({ folder, slug, locale }: Translation): string | undefined {
  const post = folder === "news" ? findPost(slug, locale) : undefined;
  return post && entryXml(postEntry(post, locale));
}

/** The documents saved last, newest first. */
export function listLatest(translations: readonly Translation[], most: number): Preview[] {
  const existing = translations.filter(({ state }) => state !== "missing").map((one) => ({ one, changedAt: savedAt(one.file) }));
  return existing.sort((a, b) => b.changedAt - a.changedAt).slice(0, most).map(({ one, changedAt }) => {
    const href = addressOf(one);
    const images = withImages.includes(one.folder) ? [`${href}/opengraph-image`, `${href}/share/square.jpg`, `${href}/share/story.jpg`] : [];
    // Another address for each saving: a browser would show the image from before.
    return { file: one.file, href, images: images.map((image) => `${image}?at=${Math.round(changedAt)}`), feed: feedOf(one), changedAt };
  });
}

/** Drafts, each in the languages that it has. */
export function listDrafts(translations: readonly Translation[]): (Translation & { href: string })[] {
  return translations.filter(({ isDraft, state }) => isDraft && state !== "missing").map((one) => ({ ...one, href: addressOf(one) }));
}


/** The same documents as a table: a row a document, a cell a language. */
export function tableOf(translations: readonly Translation[]): { name: string; cells: (Translation & { href: string })[] }[] {
  const rows = new Map<string, (Translation & { href: string })[]>();
  for (const one of translations) {
    const name = `${one.folder}/${one.slug}`;
    rows.set(name, [...(rows.get(name) ?? []), { ...one, href: addressOf(one) }]);
  }
  return [...rows].map(([name, cells]) => ({ name, cells }));
}
