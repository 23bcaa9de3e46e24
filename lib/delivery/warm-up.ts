// Renders what most readers ask for before they ask: the error pages, and the first addresses of the sitemap.
import { routing } from "@/i18n/routing";
import type { Renderer } from "./renderer";

/** How many pages of the sitemap (which begins with the lists and the newest posts) are worth it on a small machine. */
const pages = 60;

/** Asks the site at `origin` for its pages, one after the other, so that readers who are already there come first. */
export async function warmUp(renderer: Renderer, origin: string): Promise<void> {
  const { body } = await renderer.ask("/sitemap.xml");
  const listed = [...body.toString("utf8").matchAll(/<loc>(?<url>[^<]+)<\/loc>/g)].map((match) => new URL(match.groups?.url ?? "").pathname);
  const errors = routing.locales.flatMap((locale) => [`/${locale}/errors/404`, `/${locale}/errors/500`]);
  for (const path of [...errors, ...listed.slice(0, pages)]) {
    await fetch(origin + path).then((response) => response.arrayBuffer()).catch(() => undefined);
  }
}
