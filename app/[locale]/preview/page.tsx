import path from "node:path";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/components/page-frame";
import { PreviewCard } from "@/components/preview-card";
import { TranslationTable } from "@/components/translation-table";
import { routing } from "@/i18n/routing";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { listDrafts, listLatest, tableOf } from "@/lib/preview";
import { settings } from "@/lib/settings";
import { listTranslations, readContent } from "@/lib/translations/documents";

/** For editors, in development alone: what changed last as readers will meet it, drafts, and what is missing in which language. */
export default async function PreviewPage({ params }: LocaleParams) {
  if (!settings.isDevelopment) notFound();
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale, namespace: "PreviewPage" });
  const translations = listTranslations(readContent(path.join(process.cwd(), "content")));
  const drafts = listDrafts(translations);
  return (
    <PageFrame locale={locale} path="/preview">
      <h1 className="title">{t("title")}</h1>
      <p className="lead">{t("intro")}</p>
      <p><a className="tap font-bold" href={`/${locale}/preview/translations`}>{t("translations")}</a></p>
      <h2 className="heading mt-8">{t("latest")}</h2>
      <ul>{listLatest(translations, 3).map((preview) => <PreviewCard key={preview.file} preview={preview} />)}</ul>
      <h2 className="heading mt-8">{t("drafts")}</h2>
      {drafts.length === 0 ? <p>{t("noDrafts")}</p> : <ul>{drafts.map(({ file, href }) => <li key={file}><a className="tap" href={href}><bdi dir="ltr">{file}</bdi></a></li>)}</ul>}
      <h2 className="heading mt-8">{t("languages")}</h2>
      <TranslationTable rows={tableOf(translations)} locales={routing.locales} />
    </PageFrame>
  );
}
