import type { ReactNode } from "react";
import { directionOf } from "@/i18n/routing";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { FoundProblems } from "@/components/found-problems";
import { MarkSymbol } from "@/components/mark";
import { listFoundProblems } from "@/lib/found-problems";
import { markBars, markViewBox, markWing } from "@/lib/mark";
import { settings } from "@/lib/settings";
import { fontFace, fontFor } from "@/lib/web-font";
import "../globals.css";

// Rendered on the first request of a day and kept by lib/delivery: so a status ages without a rebuild.
export const dynamic = "force-dynamic";

export const metadata = {
  metadataBase: new URL(settings.siteUrl),
  // From public/, not by Next's file convention: that adds a query, and what has a query is not kept in memory.
  icons: { icon: [{ url: "/icon.svg", type: "image/svg+xml" }], apple: "/apple-icon.png" },
};

export const viewport = { themeColor: [{ media: "(prefers-color-scheme: light)", color: "#f6f2e9" }, { media: "(prefers-color-scheme: dark)", color: "#131211" }] };

export default async function LocaleLayout({ children, params }: LocaleParams & { children: ReactNode }) {
  const locale = localeParam((await params).locale);
  const font = fontFor(locale);
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        {font && <style dangerouslySetInnerHTML={{ __html: fontFace(font) }} />}
      </head>
      <body>
        <MarkSymbol viewBox={markViewBox} bars={markBars} wing={markWing} />
        <FoundProblems problems={listFoundProblems(locale)} />
        {children}
      </body>
    </html>
  );
}
