import { Cite } from "@/components/cite";
import type { Locale } from "@/i18n/routing";
import { bibtex, citationOf, cslJson } from "@/lib/citation";
import type { Prisoner } from "@/lib/prisoners";
import { revisionPath } from "@/lib/revision";

/** How to cite the revision that the page shows. */
export async function CiteView({ person, day, locale }: { person: Prisoner; day: string | undefined; locale: Locale }) {
  const citation = await citationOf(person, locale, day);
  const query = day === undefined ? "" : revisionPath("", day);
  return <Cite citation={citation} bibtex={bibtex(citation)} csl={cslJson(citation)} path={`/${locale}/prisoners/${person.slug}`} query={query} />;
}
