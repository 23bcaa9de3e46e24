import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readShown, SignedHere } from "../../signed-here";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { PageFrame } from "@/components/page-frame";
import { statusMark } from "@/lib/delivery/answer-status";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { describe } from "@/lib/metadata";
import { pageNumber } from "@/lib/page-number";

type Params = LocaleParams<{ number: string }>;

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale: typed, number } = await params;
  const locale = localeParam(typed);
  const t = await getTranslations({ locale, namespace: "SignPage" });
  return describe({ locale, path: `/signers/page/${pageNumber(number)}`, title: t("listTitle"), description: t("listNote") });
}

export default async function MoreSignersPage({ params }: Params) {
  const { locale: typed, number } = await params;
  const locale = localeParam(typed);
  const t = await getTranslations({ locale });
  const page = pageNumber(number);
  const shown = await readShown(page);
  if (!shown || (shown !== "away" && page > shown.pages)) notFound();
  return (
    <PageFrame locale={locale} path={`/signers/page/${page}`}>
      {shown === "away" && <meta {...statusMark(503)} />}
      <Breadcrumbs crumbs={[{ name: t("Nav.home"), href: `/${locale}` }, { name: t("Nav.signers"), href: `/${locale}/signers` }, { name: shown === "away" ? String(page) : t("NewsPage.page", { number: page, pages: shown.pages }) }]} />
      <h1 className="title">{t("Nav.signers")}</h1>
      <SignedHere locale={locale} shown={shown} />
    </PageFrame>
  );
}
