// News for machines: what each post is about and where it comes from, with its words in each language in which it exists.
import { findPost, listPosts, type Post } from "../posts";
import { absoluteUrl } from "../settings";
import { asciiAddress, asciiSource, headed } from "./head";
import type { NewsFile } from "./schema";

function textData({ fields, slug, locale }: Post): NewsFile["news"][number]["texts"]["en"] {
  const { title, summary, translation } = fields;
  return { title, summary, translation, address: absoluteUrl(`/${locale}/news/${slug}`) };
}

export function newsData(): NewsFile {
  const news = listPosts("en").map(({ slug, fields, people, original, locales }) => ({
    slug,
    date: fields.date,
    updated: fields.updated,
    kind: fields.kind,
    source: asciiSource(fields.source),
    readOn: fields.readOn && asciiAddress(fields.readOn),
    prisoners: people.map((person) => person.slug),
    tags: fields.tags ?? [],
    original,
    texts: Object.fromEntries(locales.flatMap((locale) => findPost(slug, locale) ?? []).map((post) => [post.locale, textData(post)])),
  }));
  return headed({ news });
}
