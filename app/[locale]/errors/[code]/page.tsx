import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/components/page-frame";
import { errorPages, type ErrorPage as ErrorPageName } from "@/i18n/error-pages";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { insideMark } from "@/lib/delivery/inside";

// What lib/delivery sends in place of Next's own error pages, which are empty without scripts.
type Params = LocaleParams<{ code: string }>;
async function errorOf(params: Params["params"]) {
  const { locale: value, code: codeAsked } = await params;
  const locale = localeParam(value);
  // Outside, these are no addresses: a link to “our own failure” would only deceive.
  if (!(await headers()).has(insideMark) || !Object.hasOwn(errorPages, codeAsked)) notFound();
  const code = codeAsked as ErrorPageName;
  return { locale, code, t: await getTranslations({ locale, namespace: errorPages[code] }) };
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
