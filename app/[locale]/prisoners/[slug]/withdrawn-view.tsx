import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/components/page-frame";
import type { Locale } from "@/i18n/routing";

/** For editors, in development: that this person's record was withdrawn, and what readers find in its place. */
export async function WithdrawnView({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale });
  return (
    <PageFrame locale={locale} path="">
      <p role="note" className="mb-6 max-w-2xl border-s-4 border-flame bg-sheet px-4 py-1.5 text-sm">
        {t("Notice.withdrawn")}
      </p>
      <h1 className="title">{t("GonePage.title")}</h1>
      <p className="lead">{t("GonePage.text")}</p>
    </PageFrame>
  );
}
