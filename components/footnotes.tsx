import { useTranslations } from "next-intl";

/** The numbers of sources, as footnotes have them: each leads to the source in the list below. */
export function Footnotes({ sources }: { sources: readonly number[] }) {
  const t = useTranslations("PrisonerPage");
  return (
    <sup className="cite">
      {sources.map((number) => <a key={number} href={`#s${number}`} aria-label={t("sourceNumber", { number })}>{t("footnote", { number })}</a>)}
    </sup>
  );
}
