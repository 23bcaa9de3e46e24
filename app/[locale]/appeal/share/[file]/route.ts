import { notFound } from "next/navigation";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { currentAppeal } from "@/lib/appeals";
import { downloadResponse } from "@/lib/card-response";
import { appealCard } from "@/lib/cards";

export async function GET(_request: Request, { params }: LocaleParams<{ file: string }>) {
  const { locale: value, file } = await params;
  const locale = localeParam(value);
  const appeal = currentAppeal(locale);
  return (await downloadResponse(await appealCard(appeal, locale), file, appeal.slug)) ?? notFound();
}
