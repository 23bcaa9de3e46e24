import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { directionOf, type Locale } from "@/i18n/routing";

/** The warning before the form: in Farsi first, since it is meant for people in Iran; then in the page's language. */
export function SigningWarning({ locale, inFarsi }: { locale: Locale; inFarsi: { title: string; words: ReactNode } }) {
  const t = useTranslations("SignPage");
  return (
    <section aria-labelledby="warning" className="mt-4 max-w-2xl border-s-4 border-flame bg-sheet p-4">
      <div lang="fa" dir={directionOf("fa")}>
        <h3 id="warning" className="text-xl">{inFarsi.title}</h3>
        <p>{inFarsi.words}</p>
      </div>
      {locale !== "fa" && (
        <div className="mt-4">
          <h3 className="text-xl">{t("warningTitle")}</h3>
          <p>{t.rich("warning", { act: (chunks) => <a href={`/${locale}/act`}>{chunks}</a> })}</p>
        </div>
      )}
    </section>
  );
}

/** How many have signed, as of when; countries where enough have. */
export function SignatureCount({ count, date, countries, fewest }: { count: number; date: ReactNode; countries: readonly { name: string; count: string }[]; fewest: number }) {
  const t = useTranslations("SignPage");
  return (
    <div className="mt-4 max-w-2xl">
      <p>{t.rich("count", { count, date: () => date })}</p>
      {countries.length > 0 && (
        <details>
          <summary>{t("byCountry", { fewest })}</summary>
          <ul>{countries.map(({ name, count: signatures }) => <li key={name}>{name}: {signatures}</li>)}</ul>
        </details>
      )}
    </div>
  );
}

/** In place of the form where the appeal cannot be signed. */
export function SigningClosed({ locale }: { locale: Locale }) {
  const t = useTranslations("SignPage");
  return <p className="mt-4 max-w-2xl">{t.rich("closed", { act: (chunks) => <a href={`/${locale}/act`}>{chunks}</a> })}</p>;
}
