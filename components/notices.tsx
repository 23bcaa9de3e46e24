import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { Notice } from "@/lib/entries";

type Props = { notices: readonly Notice[]; original: Locale; /** Where the original can be read. */ originalHref: string };

/** Says plainly how far the text below can be trusted as a translation. */
export function Notices({ notices, original, originalHref }: Props) {
  const t = useTranslations("Notice");
  const language = useTranslations("Language")(original);
  return notices.map((notice) => (
    <p key={notice} role="note" className="mb-4 max-w-2xl border-s-4 border-flame bg-sheet px-4 py-2 text-base">
      {t.rich(notice, { language, link: (chunks) => <a href={originalHref} hrefLang={original}>{chunks}</a> })}
    </p>
  ));
}
