// The standing pages: about, how we verify, privacy, what you can do, and any that editors add.
import type { Locale } from "@/i18n/routing";
import { listEntries, type Entry } from "./entries";
import { pageSchema, type PageFields } from "./schema/documents";

export type StandingPage = Entry<PageFields>;

export function listPages(locale: Locale): StandingPage[] {
  return listEntries("Page", pageSchema, locale).sort((a, b) => a.slug.localeCompare(b.slug));
}

export function findPage(slug: string, locale: Locale): StandingPage | undefined {
  return listPages(locale).find((page) => page.slug === slug);
}
