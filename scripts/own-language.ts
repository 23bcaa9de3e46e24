// The language that the computer is set to (`fa_IR.UTF-8`), if the site speaks it.
import { isLocale, type Locale, routing } from "../i18n/routing";

/** By POSIX's order of variables (LC_ALL, LC_MESSAGES, LANG); else the site's first language. */
export function ownLanguage(): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const language = (LC_ALL || LC_MESSAGES || LANG || "").slice(0, 2).toLowerCase();
  return isLocale(language) ? language : routing.defaultLocale;
}
