import { notFound } from "next/navigation";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { downloadResponse } from "@/lib/card-response";
import { personCard } from "@/lib/cards";
import { findPrisoner } from "@/lib/prisoners";

export async function GET(_request: Request, { params }: LocaleParams<{ slug: string; file: string }>) {
  const { locale: value, slug, file } = await params;
  const locale = localeParam(value);
  const person = findPrisoner(slug, locale) ?? notFound();
  return (await downloadResponse(await personCard(person, locale), file, slug)) ?? notFound();
}
