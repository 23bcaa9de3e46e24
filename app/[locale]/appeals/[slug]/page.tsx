import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AppealView, appealMetadata } from "../appeal-view";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { findAppeal } from "@/lib/appeals";

type Params = LocaleParams<{ slug: string }>;

async function appealOf(params: Params["params"]) {
  const { locale: value, slug } = await params;
  const locale = localeParam(value);
  return { locale, appeal: findAppeal(slug, locale) ?? notFound(), path: `/appeals/${slug}` };
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { appeal, locale } = await appealOf(params);
  return appealMetadata(appeal, locale);
}

export default async function AppealVersionPage({ params }: Params) {
  return <AppealView {...await appealOf(params)} />;
}
