import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";

/** The two things to do, wherever a visitor comes in: read the appeal, and act. Paper leaves them out. */
export function CallToAct({ locale }: { locale: Locale }) {
  const t = useTranslations("HomePage");
  return (
    <p className="acts">
      <a className="button" href={`/${locale}/appeal`}>{t("readAppeal")}</a>
      <a className="button quiet" href={`/${locale}/act`}>{t("act")}</a>
    </p>
  );
}
