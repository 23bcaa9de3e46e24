import type { Metadata } from "next";
import { AppealView, appealMetadata } from "../appeals/appeal-view";
import { SignPart } from "./sign-part";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { currentAppeal } from "@/lib/appeals";
import type { Returned } from "@/lib/petition/sign";
import { takeBack } from "@/lib/returned-form";

type Props = LocaleParams & { searchParams: Promise<{ form?: string }> };

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = localeParam((await params).locale);
  return appealMetadata(currentAppeal(locale), locale);
}

export default async function AppealPage({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  const returned = takeBack<Returned>("sign", (await searchParams).form);
  return <AppealView appeal={currentAppeal(locale)} locale={locale} path="/appeal" signing={<SignPart locale={locale} returned={returned} />} />;
}
