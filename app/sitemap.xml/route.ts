import { absoluteUrl } from "@/lib/settings";
import { listSitemapLines } from "@/lib/sitemap";
import { sitemapFiles, sitemapIndex, xmlResponse } from "@/lib/sitemap-xml";

export const dynamic = "force-dynamic";

/** The whole sitemap, or the index of its parts where it is too large for one file. */
export function GET() {
  const [first = "", ...others] = sitemapFiles(listSitemapLines());
  return xmlResponse(others.length === 0 ? first : sitemapIndex([first, ...others].map((_, i) => absoluteUrl(`/sitemaps/${i + 1}.xml`))));
}
