import { useTranslations } from "next-intl";
import type { SourceView } from "@/lib/timeline";
import { DateText } from "./date-text";

/** The sources that the timeline cites, by number: who published, what, when, where. */
export function SourceList({ sources }: { sources: readonly SourceView[] }) {
  const t = useTranslations("PrisonerPage");
  return (
    <section aria-labelledby="sources" className="mt-12">
      <h2 id="sources" className="heading">{t("sources")}</h2>
      <ol className="mt-4 grid gap-2">
        {sources.map(({ number, publisher, title, url, published }) => (
          <li key={number} id={`source-${number}`} className="flex gap-3 border-t border-rule pt-2">
            <span className="font-bold text-signal">{t("footnote", { number })}</span>
            <div className="min-w-0">
              <p>
                <bdi>{publisher}</bdi>{title && <>: <bdi>{title}</bdi></>},{" "}
                {published ? t.rich("published", { date: () => <DateText date={published} /> }) : t("undated")}
              </p>
              {url && <p className="text-base"><a href={url} dir="ltr" rel="noopener noreferrer external" className="break-all">{url}</a></p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
