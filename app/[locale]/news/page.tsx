import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { newsListMetadata, NewsList } from "./news-list";

export async function generateMetadata({ params }: LocaleParams) {
  return newsListMetadata(localeParam((await params).locale), 1);
}

export default async function NewsPage({ params }: LocaleParams) {
  return <NewsList locale={localeParam((await params).locale)} number={1} />;
}
