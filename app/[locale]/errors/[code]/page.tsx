import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/components/page-frame";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";

// What lib/delivery sends in place of Next's own error pages, which are empty without scripts.
type Params = LocaleParams<{ code: string }>;
const pages = { "400": "NoDayPage", "403": "ForeignFormPage", "404": "NotFoundPage", "410": "GonePage", "413": "TooLongPage", "500": "ErrorPage", "503": "BusyPage", letters: "NoLettersPage" } as const;

async function errorOf(params: Params["params"]) {
  const { locale: value, code: codeAsked } = await params;
  const locale = localeParam(value);
  if (!Object.hasOwn(pages, codeAsked)) notFound();
  const code = codeAsked as keyof typeof pages;
  return { locale, code, t: await getTranslations({ locale, namespace: pages[code] }) };
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { t } = await errorOf(params);
  return { title: t("title"), robots: { index: false } };
}

export default async function ErrorPage({ params }: Params) {
  const { locale, code, t } = await errorOf(params);
  const nav = await getTranslations({ locale, namespace: "Nav" });
  return (
    <PageFrame locale={locale} path="">
      <h1 className="title">{t("title")}</h1>
      <p className="lead">{t.rich("text", { example: () => <code dir="ltr">?as-of=2024-05-01</code> })}</p>
      <ul className="mt-6 flex flex-wrap gap-x-6">
        <li><a className="tap font-bold" href={`/${locale}`}>{t("home")}</a></li>
        {!code.startsWith("5") && <li><a className="tap font-bold" href={`/${locale}/prisoners`}>{nav("prisoners")}</a></li>}
        <li><a className="tap font-bold" href={`/${locale}/news`}>{nav("news")}</a></li>
      </ul>
    </PageFrame>
  );
}
