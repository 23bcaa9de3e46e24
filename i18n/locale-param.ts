// The first part of an address, checked: a known language goes on, anything else is no page.
import { notFound } from "next/navigation";
import { isLocale, type Locale } from "./routing";

/** The params of any page below `app/[locale]`, as Next hands them over. */
export type LocaleParams<Rest extends object = object> = { params: Promise<{ locale: string } & Rest> };

/** The language named by an address; ends the request as "not found" if the site has none of that name. */
export function localeParam(value: string): Locale {
  if (!isLocale(value)) notFound();
  return value;
}
