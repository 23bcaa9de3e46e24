import { useTranslations } from "next-intl";
import { routing, type Locale } from "@/i18n/routing";

// Each language is named in itself: who looks for theirs may not read the page's.
const ownNames: Record<Locale, string> = { en: "English", fa: "فارسی", ar: "العربية" };

/** Links to the same page in the other languages. */
export function LanguageSwitch({ locale, path }: { locale: Locale; path: string }) {
  const t = useTranslations("Nav");
  return (
    <nav aria-label={t("language")}>
      <ul className="flex items-baseline gap-2.5 text-sm sm:gap-4 sm:text-base">
        {routing.locales.map((language) => (
          <li key={language}>
            <a className="tap no-underline" href={`/${language}${path}`} hrefLang={language} lang={language} aria-current={language === locale ? "true" : undefined}>
              {ownNames[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
