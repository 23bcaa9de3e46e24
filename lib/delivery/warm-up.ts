// Renders what most readers ask for before they ask: the first addresses of the sitemap.
import type { Renderer } from "./renderer";

/** How many pages of the sitemap (which begins with the lists and the newest posts) are worth it on a small machine. */
const pages = 60;

async function pathsIn(renderer: Pick<Renderer, "ask">, sitemap: string): Promise<string[]> {
  const { body } = await renderer.ask(sitemap);
  const xml = body.toString("utf8");
  const paths = [...xml.matchAll(/<loc>(?<url>[^<]+)<\/loc>/g)].map((match) => new URL(match.groups?.url ?? "").pathname);
  const [part] = paths;
  // A very large site has an index of sitemaps; the newest stands in the first.
  return xml.includes("<sitemapindex") && part !== undefined ? pathsIn(renderer, part) : paths;
}

/** Asks the site at `origin` for its pages, one after the other, so that readers who are already there come first. Never throws. @param signal ends it */
export async function warmUp(renderer: Pick<Renderer, "ask">, origin: string, signal?: AbortSignal): Promise<void> {
  const listed = await pathsIn(renderer, "/sitemap.xml").catch(() => []);
  for (const path of listed.slice(0, pages)) {
    if (signal?.aborted) return;
    await fetch(origin + path, signal ? { signal } : {}).then((response) => response.arrayBuffer()).catch(() => undefined);
  }
}
