import path from "node:path";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/components/page-frame";
import { TranslationWork } from "@/components/translation-work";
import { routing } from "@/i18n/routing";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { settings } from "@/lib/settings";
import { listWork } from "@/lib/translations/work";

/** For translators, in development alone: per language, what is missing, older than its original (with what changed) or not reviewed. */
export default async function TranslationsPage({ params }: LocaleParams) {
  if (!settings.isDevelopment) notFound();
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale });
  const folder = process.cwd();
  const work = listWork(path.join(folder, "content"), path.join(folder, "messages"));
  return (
    <PageFrame locale={locale} path="/preview/translations">
      <h1 className="title">{t("PreviewPage.translations")}</h1>
      {routing.locales.map((language) => (
        <section key={language} aria-labelledby={language} className="mt-8">
          <h2 id={language} className="heading">{t(`Language.${language}`)}</h2>
          <TranslationWork work={work.filter((one) => one.locale === language)} />
        </section>
      ))}
    </PageFrame>
  );
}
