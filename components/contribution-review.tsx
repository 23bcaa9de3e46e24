import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { directionOf, type Locale } from "@/i18n/routing";
import type { Contribution, Typed } from "@/lib/contribution/form";
import type { Finding, Review } from "@/lib/contribution/review";
import { CheckWords } from "./check-words";
import { Markdown } from "./markdown";

type Props = {
  locale: Locale;
  contribution: Contribution;
  typed: Typed;
  review: Review;
  /** Ready to show, in the reader's calendar. */
  date: ReactNode;
  /** Names joined as the language joins them. */
  newPeople: string | undefined;
  mail: string | undefined;
};

/** What the check found in a contribution, how it would look, and its file to take away. */
export function ContributionReview(props: Props) {
  const t = useTranslations("ContributePage");
  const { review } = props;
  const { unknown } = review.file;
  return (
    <>
      <section aria-labelledby="result" tabIndex={-1} autoFocus className="mt-6 max-w-2xl border-s-4 border-flame bg-sheet p-4">
        <h2 id="result" className="text-xl">{t("resultTitle")}</h2>
        <p>{review.findings.length === 0 ? t("resultClean") : t("resultFound", { count: review.findings.length })}</p>
        {props.newPeople && <p className="mt-2">{t("newPeople", { names: props.newPeople })}</p>}
        {unknown.publisher && <p className="mt-2">{t("newPublisher", { name: unknown.publisher })}</p>}
        <Findings findings={review.findings} />
      </section>
      <Preview {...props} />
      {!review.holdsNotes && <TheFile {...props} />}
    </>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations("ContributePage");
  if (findings.length === 0) return null;
  return (
    <ol className="mt-4 grid gap-3">
      {findings.map(({ field, line, isError, what, why, fix }, i) => (
        <li key={i} className="border-t border-rule pt-2">
          <p className="text-base"><strong className={isError ? "text-signal" : ""}>{t(isError ? "level-error" : "level-warning")}</strong> · <a href={`#${field}`}>{line === undefined ? t(`field-${field}`) : t("place", { field: t(`field-${field}`), line })}</a></p>
          <p><CheckWords>{what}</CheckWords> <CheckWords>{why}</CheckWords>{fix && <><br /><CheckWords>{fix}</CheckWords></>}</p>
        </li>
      ))}
    </ol>
  );
}

function Preview({ contribution, review, date }: Props) {
  const t = useTranslations("ContributePage");
  const { language, title, publisher, summary } = contribution;
  const isWrong = (field: "title" | "summary") => review.findings.some((one) => one.isError && one.field === field);
  return (
    <section aria-labelledby="preview" className="mt-10">
      <h2 id="preview" className="heading">{t("previewTitle")}</h2>
      <p className="max-w-2xl text-quiet">{review.body ? t("previewNote") : t("previewBroken")}</p>
      <article className="mt-4 max-w-2xl border-2 border-rule p-4">
        <h3 className="text-2xl" lang={language} dir={directionOf(language)}>{isWrong("title") ? "…" : title}</h3>
        <p className="mt-2 text-quiet">{date} · <bdi>{publisher}</bdi></p>
        <div className="prose mt-4" lang={language} dir={directionOf(language)}>
          <p className="lead">{isWrong("summary") ? "…" : summary}</p>
          {review.body && <Markdown root={review.body} />}
        </div>
      </article>
    </section>
  );
}

function TheFile({ locale, typed, review, mail }: Props) {
  const t = useTranslations("ContributePage");
  const { path, text } = review.file;
  return (
    <section aria-labelledby="file" className="mt-10 max-w-2xl">
      <h2 id="file" className="heading">{t("fileTitle")}</h2>
      <p>{t.rich("filePlace", { path: () => <code dir="ltr" className="break-all">content/{path}</code> })}</p>
      <textarea readOnly aria-labelledby="file" className="field mt-4 select-all font-mono text-base" dir="auto" rows={12} defaultValue={text} />
      <form method="post" action={`/${locale}/contribute/file`} className="no-print mt-4">
        {Object.entries(typed).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <button className="button" type="submit">{t("download")}</button>
      </form>
      {mail ? <p className="mt-4"><a className="tap font-bold" href={mail}>{t("mail")}</a><br />{t("mailNote")}</p> : <p className="mt-4">{t("noMail")}</p>}
    </section>
  );
}
