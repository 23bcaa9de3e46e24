import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { pageNumber } from "@/lib/page-number";
import { newsListMetadata, NewsList } from "../../news-list";

type Params = LocaleParams<{ number: string }>;

export async function generateMetadata({ params }: Params) {
  const { locale, number } = await params;
  return newsListMetadata(localeParam(locale), pageNumber(number));
}

export default async function OlderNewsPage({ params }: Params) {
  const { locale, number } = await params;
  return <NewsList locale={localeParam(locale)} number={pageNumber(number)} />;
}
