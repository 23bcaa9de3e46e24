import { notFound } from "next/navigation";
import { listSitemapLines } from "@/lib/sitemap";
import { sitemapFiles, xmlResponse } from "@/lib/sitemap-xml";

/** A part of a sitemap that is too large for one file; there are none while it is not. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const number = Number(/^([1-9]\d*)\.xml$/.exec((await params).file)?.[1] ?? 0);
  const files = sitemapFiles(listSitemapLines());
  const xml = files.length > 1 ? files[number - 1] : undefined;
  return xml === undefined ? notFound() : xmlResponse(xml);
}
