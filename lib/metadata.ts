// The one place where pages get their tags: title, canonical address, languages that exist, Open Graph and Twitter.
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { routing, type Locale } from "@/i18n/routing";
import { currentAppeal, demandOf } from "./appeals";
import { revisionPath } from "./revision";
import { absoluteUrl, alternatesOf } from "./settings";

/** Width and height of every share image, in px. */
export const shareImageSize = { width: 1200, height: 630 };

type Described = {
  locale: Locale;
  /** The address without its language, such as `/news/some-post`; empty for the home page. */
  path: string;
  title: string;
  description: string;
  /** The languages in which the page's document exists; a page of the interface exists in all. */
  locales?: readonly Locale[];
  original?: Locale;
  /** The share image, by the path (without language) of the page that it belongs to; the home page's by default. */
  image?: { of: string; alt: string };
  article?: { publishedTime: string; modifiedTime?: string };
  /** The day (ISO date) whose knowledge the page shows, if it isn't today's. */
  knownOn?: string;
};

const openGraphLocales: Record<Locale, string> = { en: "en_GB", fa: "fa_IR", ar: "ar_AR" };

/** The share image's absolute address, and what it shows, for readers who don't see it. */
function imageFor(locale: Locale, { of: path, alt }: { of: string; alt: string }) {
  return { url: absoluteUrl(`/${locale}${path}/opengraph-image`), ...shareImageSize, type: "image/jpeg", alt };
}

/** What an earlier revision of a page says to machines: nothing that is known now alone, such as the image, the feed, or how it is found today. */
function ofRevision(described: Metadata, { path, locales = routing.locales }: Described, written: Locale, day: string): Metadata {
  const { openGraph, twitter, alternates } = described;
  const revision = revisionPath(path, day);
  return {
    ...described,
    robots: { index: false },
    alternates: { canonical: alternates?.canonical, languages: alternatesOf(revision, locales) },
    openGraph: { ...openGraph, url: absoluteUrl(`/${written}${revision}`), images: [] },
    twitter: { ...twitter, card: "summary", images: [] },
  };
}

/**
 * A page's metadata. Canonical points to the original where the document lacks the reader's language;
 * hreflang names only languages that exist.
 */
export async function describe(page: Described): Promise<Metadata> {
  const { locale, path, title, description, locales = routing.locales, original = locale, article, knownOn } = page;
  const t = await getTranslations({ locale });
  const image = page.image ?? { of: "", alt: t("Image.home", { demand: demandOf(currentAppeal(locale)) }) };
  const written = locales.includes(locale) ? locale : original;
  const images = [imageFor(locale, image)];
  const url = absoluteUrl(`/${written}${path}`);
  const common = {
    title, description, url, images, siteName: t("Site.name"),
    locale: openGraphLocales[written],
    alternateLocale: locales.filter((l) => l !== written).map((l) => openGraphLocales[l]),
  };
  const described: Metadata = {
    title: path === "" ? title : `${title} · ${t("Site.name")}`,
    description,
    alternates: {
      canonical: url,
      languages: alternatesOf(path, locales),
      types: { "application/atom+xml": [{ url: absoluteUrl(`/${locale}/feed.xml`), title: t("Site.name") }] },
    },
    openGraph: article ? { type: "article", ...common, ...article } : { type: "website", ...common },
    twitter: { card: "summary_large_image", title, description, images },
  };
  return knownOn === undefined ? described : ofRevision(described, page, written, knownOn);
}
