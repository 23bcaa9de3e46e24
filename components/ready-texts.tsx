import { useTranslations } from "next-intl";
import type { Direction, Locale } from "@/i18n/routing";
import type { ReadyText } from "@/lib/share-texts";

/** Texts to copy, folded away: fields, since a keyboard can select all of a field and nothing else on a page. */
export function ReadyTexts({ texts, locale, dir }: { texts: readonly ReadyText[]; locale: Locale; dir: Direction }) {
  const t = useTranslations("Share");
  return (
    <div className="max-w-[42rem]">
      {texts.map(({ network, text }) => (
        <details key={network} className="border-b border-rule py-1">
          <summary className="py-1">{t(`for-${network}`)}</summary>
          <textarea readOnly aria-label={t(`for-${network}`)} className="field select-all" lang={locale} dir={dir} rows={text.split("\n").length + 2} defaultValue={text} />
        </details>
      ))}
    </div>
  );
}
