import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";

/** What to know before writing: who may be at risk, what is kept (nothing), what others can see. */
export function ContributionAdvice({ locale }: { locale: Locale }) {
  const t = useTranslations("ContributePage");
  return (
    <section aria-labelledby="before" className="mt-6 max-w-2xl border-s-4 border-flame bg-sheet p-4">
      <h2 id="before" className="text-xl">{t("beforeTitle")}</h2>
      <div className="mt-2 grid gap-3">
        <p className="font-bold">{t.rich("beforeIran", { privacy: (chunks) => <a href={`/${locale}/privacy`}>{chunks}</a> })}</p>
        <p>{t("beforeStored")}</p>
        <p>{t.rich("beforeSeen", { code: (chunks) => <code dir="ltr">{chunks}</code> })}</p>
        <p>{t("beforeSource")}</p>
      </div>
    </section>
  );
}
