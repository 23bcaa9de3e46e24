// What the "Share" block of each kind of page offers: its address, its images, texts that say the same as the images.
import { getTranslations } from "next-intl/server";
import { directionOf, type Direction, type Locale } from "@/i18n/routing";
import { currentAppeal, demandOf, type Appeal } from "./appeals";
import { dateString } from "./dates";
import type { Post } from "./posts";
import type { Prisoner } from "./prisoners";
import { absoluteUrl } from "./settings";
import { readyTexts, type ReadyText, type Shared } from "./share-texts";
import { statusText } from "./status-text";

/** `path` is the page's own, with its language; its images stand below it. */
export type Share = { url: string; title: string; path: string; texts: readonly ReadyText[]; locale: Locale; dir: Direction };

async function share(path: string, shared: Omit<Shared, "url">, locale: Locale): Promise<Share> {
  const url = absoluteUrl(path);
  return { url, title: shared.title, path, texts: await readyTexts({ ...shared, url }, locale), locale, dir: directionOf(locale) };
}

export async function sharePost(post: Post, locale: Locale): Promise<Share> {
  const t = await getTranslations({ locale, namespace: "Share" });
  const { title, date } = post.fields;
  const facts = [t("dated", { date: dateString(date, locale), source: post.publisher })];
  return share(`/${locale}/news/${post.slug}`, { title, facts, demand: demandOf(currentAppeal(locale)) }, locale);
}

export async function sharePerson({ slug, name, record, status }: Prisoner, locale: Locale): Promise<Share> {
  const latin = record.names.en;
  const isLatin = locale === "en";
  const facts = [...(isLatin ? [] : [latin]), await statusText(status, locale)];
  const names = isLatin ? [name] : [name, latin];
  return share(`/${locale}/prisoners/${slug}`, { title: name, facts, demand: demandOf(currentAppeal(locale)), names }, locale);
}

/** @param path the address at which the appeal is read, with its language: it has two while it is current. */
export async function shareAppeal(appeal: Appeal, path: string, locale: Locale): Promise<Share> {
  const t = await getTranslations({ locale, namespace: "AppealPage" });
  const facts = [t("datedText", { date: dateString(appeal.fields.date, locale) })];
  return share(path, { title: appeal.fields.title, facts, demand: demandOf(appeal) }, locale);
}
