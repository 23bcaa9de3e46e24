import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { Notice } from "@/lib/entries";

type Props = { notices: readonly Notice[]; locale: Locale; original: Locale; /** Where the original can be read. */ originalHref: string };

/** Says plainly how far the text below can be trusted as a translation. */
export function Notices({ notices, locale, original, originalHref }: Props) {
  const t = useTranslations("Notice");
  const language = useTranslations("Language")(original);
  return notices.map((notice) => (
    <p key={notice} role="note" className="mb-6 max-w-2xl border-s-4 border-flame bg-sheet px-4 py-1.5 text-sm">
      {t.rich(notice, { language, link: (chunks) => <a href={originalHref} hrefLang={original}>{chunks}</a> })}
      {notice !== "draft" && <> <a href={`/${locale}/act`}>{t("help")}</a></>}
    </p>
  ));
}
