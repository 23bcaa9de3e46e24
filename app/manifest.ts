import type { MetadataRoute } from "next";
import { getTranslations } from "next-intl/server";
import { routing } from "@/i18n/routing";

export const dynamic = "force-dynamic";

/** Names in the site's first language: a manifest has one address for all. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations({ locale: routing.defaultLocale, namespace: "Site" });
  return {
    name: t("name"), short_name: t("shortName"), description: t("description"), start_url: "/", display: "browser",
    background_color: "#f6f2e9", theme_color: "#f6f2e9",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }, { src: "/icon-192.png", sizes: "192x192", type: "image/png" }, { src: "/icon-512.png", sizes: "512x512", type: "image/png" }],
  };
}
