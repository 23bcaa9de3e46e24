import type { Metadata } from "next";
import { AppealView, appealMetadata } from "../appeals/appeal-view";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { currentAppeal } from "@/lib/appeals";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = localeParam((await params).locale);
  return appealMetadata(currentAppeal(locale), locale);
}

export default async function AppealPage({ params }: LocaleParams) {
  const locale = localeParam((await params).locale);
  return <AppealView appeal={currentAppeal(locale)} locale={locale} path="/appeal" />;
}
