// Promise: no link of the site leads nowhere: every page, image, file and place within a page that any page names is there.
import { routing, type Locale } from "@/i18n/routing";
import { ask, listPages, siteUrl } from "./fixtures/site";
import { expect, test } from "./fixtures/test";

type Link = { from: string; address: string };
type Crawled = { links: Link[]; pages: Map<string, string> };

const entities: Record<string, string> = { "&amp;": "&", "&quot;": '"', "&#x27;": "'", "&lt;": "<", "&gt;": ">" };

/** Every address of this site that a page names, in links, tags of its head, forms and JSON-LD. */
function addressesIn(html: string): string[] {
  const attributes = [...html.matchAll(/\s(?:href|src|action|content(?==".{4,5}:\/\/))="(?<value>[^"]*)"/g)].map((match) => match.groups?.value ?? "");
  const data = [...html.matchAll(/"(?:url|item|image|logo)":"(?<value>[^"]*)"/g)].map((match) => match.groups?.value ?? "");
  return [...attributes, ...data]
    .map((value) => value.replace(/&(?:amp|quot|#x27|lt|gt);/g, (entity) => entities[entity] ?? entity))
    .map((value) => (value.startsWith(siteUrl) ? value.slice(siteUrl.length) || "/" : value))
    .filter((value) => /^[/#]/.test(value));
}

/** Follows every link from the home page of one language, as far as pages of that language go. */
async function crawl(locale: Locale): Promise<Crawled> {
  const waiting = [`/${locale}`];
  const pages = new Map<string, string>();
  const links: Link[] = [];
  for (let from = waiting.shift(); from !== undefined; from = waiting.shift()) {
    if (pages.has(from)) continue;
    const { headers, text } = await ask(from);
    if (!headers["content-type"]?.startsWith("text/html")) continue;
    pages.set(from, text);
    for (const address of new Set(addressesIn(text))) {
      links.push({ from, address: address.startsWith("#") ? from + address : address });
      const path = address.replace(/#.*/, "");
      if (path === `/${locale}` || path.startsWith(`/${locale}/`)) waiting.push(path);
    }
  }
  return { links, pages };
}

for (const locale of routing.locales) {
  test.describe(`from the home page in ${locale}`, () => {
    // One worker reads all pages once for the tests below.
    test.describe.configure({ mode: "default" });
    let crawled: Crawled;

    test.beforeAll(async () => {
      test.setTimeout(120_000);
      crawled = await crawl(locale);
    });

    test("every link is answered with 200", async () => {
      test.setTimeout(120_000);
      const checked = new Map<string, number>();
      for (const { from, address } of crawled.links) {
        const path = address.replace(/#.*/, "");
        // The bare address leads on to the reader's language; where a form sends what was typed, whoever only opens it is led to the form.
        const expected = path === "/" ? 307 : /\/(?:contribute\/(?:check|file)|appeal\/(?:sign|withdraw\/send))$/.test(path) ? 303 : 200;
        if (!checked.has(path)) checked.set(path, (await ask(path)).status);
        expect.soft(checked.get(path), `${from} links to ${address}`).toBe(expected);
      }
      expect(checked.size).toBeGreaterThan(50);
    });

    test("every link into a page finds its place there", async () => {
      const places = crawled.links.filter(({ address }) => address.includes("#") && !address.startsWith("/#"));
      expect(places.length).toBeGreaterThan(10);
      const missing: Link[] = [];
      for (const link of places) {
        const [path = "", fragment = ""] = link.address.split("#");
        const html = crawled.pages.get(path) ?? (await ask(path)).text;
        if (!html.includes(` id="${decodeURIComponent(fragment)}"`)) missing.push(link);
      }
      expect(missing).toEqual([]);
    });

    test("no id stands twice on a page", () => {
      for (const [path, html] of crawled.pages) {
        const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
        expect.soft(ids.filter((id, i) => ids.indexOf(id) !== i), path).toEqual([]);
      }
    });

    test("no link goes by a detour: no capitals, no slash at the end, no other way of writing", () => {
      const detours = crawled.links.filter(({ address }) => {
        const path = address.replace(/[?#].*/, "");
        return !/^\/(_next|fonts|icon|apple-icon)/.test(path) && (path !== path.toLowerCase() || (path !== "/" && path.endsWith("/")) || /\/\/|%|\.\./.test(path));
      });
      expect(detours).toEqual([]);
    });

    test("every page of the sitemap is reached, and every page reached is in the sitemap", async () => {
      const listed = await listPages(locale);
      const reached = [...crawled.pages.keys()].filter((path) => !path.includes("?"));
      const canonical = reached.filter((path) => crawled.pages.get(path)?.includes(`<link rel="canonical" href="${siteUrl}${path}"/>`));
      expect(canonical.toSorted()).toEqual(listed.toSorted());
    });

    test("a link to another site tells it nothing of the reader", () => {
      for (const [path, html] of crawled.pages) {
        const outward = [...html.matchAll(/<a\b[^>]*\shref="https?:[^"]*"[^>]*>/g)].map(([tag]) => tag);
        expect.soft(outward.filter((tag) => !/\srel="[^"]*\bnoreferrer\b[^"]*"/.test(tag)), path).toEqual([]);
        expect.soft(html.match(/<a\b[^>]*\s(?:target|ping)=[^>]*>/g), path).toBeNull();
      }
    });
  });
}
