import { notFound } from "next/navigation";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { citationOf, type Citation } from "@/lib/citation";
import { today } from "@/lib/clock";
import { findPrisoner } from "@/lib/prisoners";
import { parseRevisionDay } from "@/lib/revision";

type Params = LocaleParams<{ slug: string }>["params"];

/** A citation as a file to save; of today's revision, or of the one that the address names. */
export async function citationFile(request: Request, params: Params, { type, end, write }: { type: string; end: string; write: (citation: Citation) => string }): Promise<Response> {
  const { locale: value, slug } = await params;
  const locale = localeParam(value);
  const person = findPrisoner(slug, locale) ?? notFound();
  const asked = new URL(request.url).searchParams.get("as-of") ?? today();
  const citation = await citationOf(person, locale, parseRevisionDay(asked, today()) ?? notFound());
  return new Response(write(citation), { headers: { "Content-Type": `${type}; charset=utf-8`, "Content-Disposition": `attachment; filename="${slug}.${end}"` } });
}
