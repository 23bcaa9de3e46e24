import { notFound } from "next/navigation";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { newsListMetadata, NewsList } from "../../news-list";

type Params = LocaleParams<{ number: string }>;

/** Pages of the list count from 2: the first one is the list's own address. */
function pageNumber(value: string): number {
  if (!/^[1-9]\d{0,4}$/.test(value) || value === "1") notFound();
  return Number(value);
}

export async function generateMetadata({ params }: Params) {
  const { locale, number } = await params;
  return newsListMetadata(localeParam(locale), pageNumber(number));
}

export default async function OlderNewsPage({ params }: Params) {
  const { locale, number } = await params;
  return <NewsList locale={localeParam(locale)} number={pageNumber(number)} />;
}
