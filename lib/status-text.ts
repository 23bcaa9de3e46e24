// A status in one sentence, for places without markup: images, feeds, descriptions.
import { getTranslations } from "next-intl/server";
import { intlTags, type Locale } from "@/i18n/routing";
import { dateString } from "./dates";
import type { Status } from "./schema/record";
import type { StatusAsOf } from "./status";

/** The status, and where sources disagree about it all that they say. */
function claimedStatuses({ value, rivals }: StatusAsOf): Status[] {
  return [...new Set([value, ...rivals.map((rival) => rival.value as Status)])];
}

/** The status and its "as of" apart, since a share image sets them on two lines. */
export async function statusParts(status: StatusAsOf | undefined, locale: Locale): Promise<{ label: string; asOf: string }> {
  const t = await getTranslations({ locale, namespace: "Status" });
  if (!status) return { label: t("unknown"), asOf: "" };
  const date = dateString(status.asOf, locale);
  const value = claimedStatuses(status).map((each) => t(each));
  const claimed = value.length > 1 ? t("disputedText", { statuses: new Intl.ListFormat(intlTags[locale], { type: "conjunction" }).format(value) }) : t(status.value);
  if (!status.isStale) return { label: claimed, asOf: t("asOfText", { date }) };
  const label = t("notVerifiedSinceText", { date: dateString(status.verifiedOn, locale) });
  return { label, asOf: t("lastKnownText", { status: claimed, date }) };
}

/** “In prison, as of 1 May 2024”. */
export async function statusText(status: StatusAsOf | undefined, locale: Locale): Promise<string> {
  const { label, asOf } = await statusParts(status, locale);
  const t = await getTranslations({ locale, namespace: "Status" });
  return asOf ? t("both", { label, asOf }) : label;
}
