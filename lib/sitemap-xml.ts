// Sitemaps as XML (sitemaps.org, protocol 0.9): one file, or several below an index where one would be larger than search engines take.
import { escapeXml } from "./feed";

export type SitemapLine = { url: string; alternates: { languages: Readonly<Record<string, string>> }; lastModified?: string };
/** What one file may hold: addresses, and bytes without compression. */
export type SitemapLimits = { addresses: number; bytes: number };

/** The protocol's own limits; a little less than its 50 MB of 2^20 bytes. */
const limits: SitemapLimits = { addresses: 50_000, bytes: 50_000_000 };
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const opening = `${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
const closing = "</urlset>\n";

function lineXml({ url, alternates, lastModified }: SitemapLine): string {
  const others = Object.entries(alternates.languages).map(([language, address]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(address)}"/>`);
  return `<url>\n<loc>${escapeXml(url)}</loc>\n${others.join("\n")}\n${lastModified === undefined ? "" : `<lastmod>${lastModified}</lastmod>\n`}</url>\n`;
}

/** The files that hold all lines, in their order; always at least one. */
export function sitemapFiles(lines: readonly SitemapLine[], { addresses, bytes }: SitemapLimits = limits): string[] {
  const files: string[][] = [[]];
  let size = 0;
  for (const xml of lines.map(lineXml)) {
    const more = Buffer.byteLength(xml);
    const file = files.at(-1) ?? [];
    const isFull = file.length > 0 && (file.length === addresses || size + more > bytes - opening.length - closing.length);
    if (isFull) files.push([xml]);
    else file.push(xml);
    size = (isFull ? 0 : size) + more;
  }
  return files.map((file) => opening + file.join("") + closing);
}

/** The file that names the others. */
export function sitemapIndex(addresses: readonly string[]): string {
  const names = addresses.map((address) => `<sitemap><loc>${escapeXml(address)}</loc></sitemap>\n`);
  return `${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${names.join("")}</sitemapindex>\n`;
}

export function xmlResponse(xml: string): Response {
  return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
