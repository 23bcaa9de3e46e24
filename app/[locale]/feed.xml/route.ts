import { getTranslations } from "next-intl/server";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { today } from "@/lib/clock";
import { comeBy, feedResponse, newestUpdate, postEntry } from "@/lib/feed";
import { listPosts } from "@/lib/posts";

/** A reader's program that asks daily misses nothing with this many. */
const newest = 50;

export async function GET(_request: Request, { params }: LocaleParams) {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale });
  const entries = comeBy(listPosts(locale).map((post) => postEntry(post, locale)), today()).slice(0, newest);
  return feedResponse({
    title: t("Feed.title"), locale, entries, author: t("Site.name"),
    selfPath: `/${locale}/feed.xml`, path: `/${locale}/news`, updated: newestUpdate(entries),
  });
}
