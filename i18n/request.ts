// Loads the words of one language for next-intl; the language comes from the address, never from a cookie or a header.
import { getRequestConfig } from "next-intl/server";
import { locale as localeInAddress } from "next/root-params";
import { intlTags, isLocale, routing, type Locale } from "./routing";

export default getRequestConfig(async ({ locale: asked }) => {
  const value = asked ?? (await localeInAddress()) ?? "";
  const locale = isLocale(value) ? value : routing.defaultLocale;
  const { default: messages } = (await import(`../messages/${locale}.json`)) as { default: Record<string, never> };
  // Numbers inside messages are formatted with this tag, hence the stated digits.
  return { locale: intlTags[locale] as Locale, messages, timeZone: "UTC" };
});
