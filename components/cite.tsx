import { useTranslations } from "next-intl";
import type { Citation } from "@/lib/citation";
import { DateText } from "./date-text";
import { WebAddress } from "./web-address";

type Props = { citation: Citation; bibtex: string; csl: string; /** The page's address without query, and what to add to it for this revision. */ path: string; query: string };

/** How to cite this very revision: text that one tap selects, and the same as files. */
export function Cite({ citation: { title, site, url, knownOn, accessed }, bibtex, csl, path, query }: Props) {
  const t = useTranslations("Cite");
  return (
    <section aria-labelledby="cite" className="mt-12 max-w-2xl">
      <h2 id="cite" className="heading">{t("heading")}</h2>
      <p className="text-quiet">{t("intro")}</p>
      <p className="mt-2 select-all border-s-4 border-rule ps-4">
        {t.rich("plain", { title, site, known: () => <DateText date={knownOn} />, accessed: () => <DateText date={accessed} />, address: () => <bdi dir="ltr"><WebAddress url={url} /></bdi> })}
      </p>
      <Code name="BibTeX" text={bibtex} href={`${path}/cite.bib${query}`} />
      <Code name="CSL-JSON" text={csl} href={`${path}/cite.json${query}`} />
    </section>
  );
}

function Code({ name, text, href }: { name: string; text: string; href: string }) {
  const t = useTranslations("Cite");
  return (
    <details className="no-print mt-2">
      <summary className="py-1"><bdi>{name}</bdi></summary>
      <pre dir="ltr" className="select-all whitespace-pre-wrap break-all bg-sheet p-3 text-sm">{text}</pre>
      <p><a className="tap" href={href} rel="nofollow">{t("download", { file: name })}</a></p>
    </details>
  );
}
