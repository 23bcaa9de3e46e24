import { notFound } from "next/navigation";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { findAppeal } from "@/lib/appeals";
import { downloadResponse } from "@/lib/card-response";
import { appealCard } from "@/lib/cards";

export async function GET(_request: Request, { params }: LocaleParams<{ slug: string; file: string }>) {
  const { locale: value, slug, file } = await params;
  const locale = localeParam(value);
  const appeal = findAppeal(slug, locale) ?? notFound();
  return (await downloadResponse(await appealCard(appeal, locale), file, slug)) ?? notFound();
}
