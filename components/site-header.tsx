import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import { LanguageSwitch } from "./language-switch";
import { Mark } from "./mark";

const sections = ["news", "prisoners", "signers", "appeal", "videos", "act"] as const;
export type Section = (typeof sections)[number];

/** The head of every page. `path` is the address without its language: the language switch keeps the reader there. */
export function SiteHeader({ locale, path }: { locale: Locale; path: string }) {
  const t = useTranslations("Nav");
  const site = useTranslations("Site");
  return (
    <header className="border-b-2 border-ink">
      <div className="wrap flex flex-wrap items-center justify-between gap-x-2 gap-y-1 py-2 sm:gap-y-2 sm:py-3">
        <a href={`/${locale}`} className="flex items-center gap-2 text-base font-bold leading-tight no-underline">
          <Mark className="h-8 w-8 shrink-0 rtl:-scale-x-100" />
          <span>{site("name")}</span>
        </a>
        <LanguageSwitch locale={locale} path={path} />
        <nav aria-label={t("label")} className="w-full">
          <ul className="flex flex-wrap gap-x-5 leading-tight">
            {sections.map((section) => (
              <li key={section}>
                <a className="tap no-underline" href={`/${locale}/${section}`} aria-current={path.split("?", 1)[0] === `/${section}` ? "page" : undefined}>
                  {t(section)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
