// The same facts as the page's, for machines (schema.org vocabulary, to be printed as JSON-LD).
import type { Locale } from "@/i18n/routing";
import type { Post } from "./posts";
import type { Prisoner } from "./prisoners";
import { revisionPath } from "./revision";
import { absoluteUrl } from "./settings";

const siteId = () => absoluteUrl("/#site");

/** The site itself, as publisher of its pages. */
export function organizationData(name: string) {
  return { "@type": "Organization", "@id": siteId(), name, url: absoluteUrl("/"), logo: absoluteUrl("/icon.svg") };
}

/** The way from the home page to this one; `path` is without language. */
export function breadcrumbData(locale: Locale, crumbs: readonly { name: string; path: string }[]) {
  return {
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ name, path }, i) => ({
      "@type": "ListItem", position: i + 1, name, item: absoluteUrl(`/${locale}${path}`),
    })),
  };
}

/** @param siteName the publisher of the page, in its language. */
export function postData(post: Post, locale: Locale, siteName: string) {
  const { title, summary, date, updated, source } = post.fields;
  return {
    "@type": "NewsArticle",
    headline: title, description: summary, datePublished: date, dateModified: updated ?? date, inLanguage: post.locale,
    url: absoluteUrl(`/${post.locales.includes(locale) ? locale : post.original}/news/${post.slug}`),
    image: absoluteUrl(`/${locale}/news/${post.slug}/opengraph-image`),
    publisher: organizationData(siteName),
    ...(source.url ? { isBasedOn: source.url } : {}),
    about: post.people.map(({ slug, name }) => ({ "@type": "Person", name, url: absoluteUrl(`/${locale}/prisoners/${slug}`) })),
  };
}

/**
 * A person's names and what they are known for; a status ages and is left to the page.
 * @param knownOn the day (ISO date) whose knowledge is shown: who this is was written, and drawn on the share image, with today's
 */
export function personData({ record, fields, slug, name }: Prisoner, locale: Locale, knownOn?: string) {
  const others = [...Object.values(record.names), ...(record.spellings ?? [])].filter((other) => other !== name);
  const url = absoluteUrl(`/${locale}/prisoners/${slug}`);
  return {
    "@type": "Person",
    name, alternateName: [...new Set(others)],
    ...(knownOn === undefined ? { description: fields.summary, url, image: `${url}/opengraph-image` } : { url: revisionPath(url, knownOn) }),
  };
}
