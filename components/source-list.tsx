import { useTranslations } from "next-intl";
import type { SourceView } from "@/lib/timeline";
import { DateText } from "./date-text";

/** The sources that the timeline cites, by number: who published, what, when, where, and the ways back to the claims. */
export function SourceList({ sources }: { sources: readonly SourceView[] }) {
  const t = useTranslations("PrisonerPage");
  return (
    <section aria-labelledby="sources" className="mt-12">
      <h2 id="sources" className="heading">{t("sources")}</h2>
      <ol className="sources mt-4 grid gap-2">
        {sources.map(({ number, publisher, title, url, published, citedAt }) => (
          <li key={number} id={`s${number}`} className="flex gap-3 border-t border-rule pt-2">
            <span className="font-bold text-signal">{t("footnote", { number })}</span>
            <div className="min-w-0">
              <p>{t.rich(published ? "published" : "undated", { source: () => <Cited publisher={publisher} title={title} />, date: () => published && <DateText date={published} /> })}</p>
              {url && <p className="text-base"><a className="tap" href={url} dir="ltr" rel="noopener noreferrer external">{new URL(url).hostname.replace(/^www\./, "")}</a></p>}
              <div className="no-print cite back">{t("backToClaims")} {citedAt.map((anchor, i) => <a key={anchor} href={`#${anchor}`}>{t("number", { number: i + 1 })}</a>)}</div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Cited({ publisher, title }: Pick<SourceView, "publisher" | "title">) {
  const t = useTranslations("PrisonerPage");
  if (!title) return <bdi>{publisher}</bdi>;
  return t.rich("titled", { publisher: () => <bdi>{publisher}</bdi>, title: () => <bdi>{title}</bdi> });
}
