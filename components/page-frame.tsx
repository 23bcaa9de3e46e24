import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { Direction, Locale } from "@/i18n/routing";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

type Props = {
  locale: Locale;
  /** The address without its language, such as `/news/some-post`; empty for the home page. */
  path: string;
  children: ReactNode;
};

/** Header, content, footer: what every page of the site is set in. */
export function PageFrame({ locale, path, children }: Props) {
  const t = useTranslations("Site");
  return (
    <>
      <a href="#content" className="skip">{t("skipToContent")}</a>
      <SiteHeader locale={locale} path={path} />
      <main id="content" className="wrap pt-8" tabIndex={-1}>{children}</main>
      <SiteFooter locale={locale} />
    </>
  );
}

/** Text in the language of its own document, which need not be the page's. */
export function OwnLanguage({ of, children, className }: { of: { locale: Locale; dir: Direction }; children: ReactNode; className?: string }) {
  return <div lang={of.locale} dir={of.dir} className={className}>{children}</div>;
}
