import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { Translation } from "@/lib/translations/documents";

export type TranslationRow = { name: string; cells: readonly (Translation & { href: string })[] };

/** Each document in each language: there, missing, not reviewed, or older than its original. */
export function TranslationTable({ rows, locales }: { rows: readonly TranslationRow[]; locales: readonly Locale[] }) {
  const t = useTranslations("PreviewPage");
  const languages = useTranslations("Language");
  return (
    <div className="overflow-x-auto">
      <table className="mt-4 w-full border-collapse text-base">
        <thead><tr><th scope="col" className="p-2 text-start">{t("document")}</th>{locales.map((locale) => <th key={locale} scope="col" className="p-2 text-start">{languages(locale)}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name} className="border-t border-rule">
              <th scope="row" className="p-2 text-start font-normal"><bdi dir="ltr">{name}</bdi></th>
              {cells.map(({ locale, state, isDraft, href }) => (
                <td key={locale} className={`p-2 ${state === "missing" || state === "outdated" ? "font-bold text-signal" : ""}`}>
                  {state === "missing" ? t("state-missing") : <a href={href}>{t(`state-${state}`)}</a>}{isDraft && <> · {t("draft")}</>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
