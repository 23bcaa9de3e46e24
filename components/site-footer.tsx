import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";

const pages = [["about", "about"], ["how-we-verify", "how-we-verify"], ["freshness", "about/freshness"], ["data", "about/data"], ["privacy", "privacy"], ["act", "act"], ["contribute", "contribute"]] as const;

export function SiteFooter({ locale }: { locale: Locale }) {
  const t = useTranslations("Footer");
  const nav = useTranslations("Nav");
  return (
    <footer className="mt-20 border-t-2 border-ink">
      <div className="wrap grid gap-4 py-8 text-base">
        <nav aria-label={t("label")}>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {pages.map(([name, page]) => (
              <li key={page}><a className="tap" href={`/${locale}/${page}`}>{nav(name)}</a></li>
            ))}
            <li><a className="tap" href={`/${locale}/feed.xml`}>{nav("feed")}</a></li>
          </ul>
        </nav>
        <p>{t("quiet")}</p>
        <p>
          {t.rich("licence", {
            link: (chunks) => <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener noreferrer external" className="whitespace-nowrap">{chunks}</a>,
          })}
        </p>
      </div>
    </footer>
  );
}
