// A status in one sentence, for places without markup: images, feeds, descriptions.
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { dateString } from "./dates";
import type { StatusAsOf } from "./record";

/** The status and its "as of" apart, since a share image sets them on two lines. */
export async function statusParts(status: StatusAsOf | undefined, locale: Locale): Promise<{ label: string; asOf: string }> {
  const t = await getTranslations({ locale, namespace: "Status" });
  if (!status) return { label: t("unknown"), asOf: "" };
  const date = dateString(status.asOf, locale);
  if (!status.isStale) return { label: t(status.value), asOf: t("asOfText", { date }) };
  const label = t("notVerifiedSinceText", { date: dateString(status.verifiedOn, locale) });
  return { label, asOf: t("lastKnownText", { status: t(status.value), date }) };
}

/** “In prison, as of 1 May 2024”. */
export async function statusText(status: StatusAsOf | undefined, locale: Locale): Promise<string> {
  const { label, asOf } = await statusParts(status, locale);
  const t = await getTranslations({ locale, namespace: "Status" });
  return asOf ? t("both", { label, asOf }) : label;
}
