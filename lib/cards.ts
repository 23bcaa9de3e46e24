// What stands on each document's share image, looked up from the document, never taken from an address.
import { join } from "node:path";
import { getTranslations } from "next-intl/server";
import { directionOf, type Locale } from "@/i18n/routing";
import { currentAppeal, demandOf, type Appeal } from "./appeals";
import { today } from "./clock";
import { dateString } from "./dates";
import { daysHeldOf } from "./imprisonments";
import type { Post } from "./posts";
import { listPrisoners, mayBeHeld, type Prisoner } from "./prisoners";
import type { ShareCard } from "./share-image/share-card";
import { statusParts } from "./status-text";

async function common(locale: Locale) {
  const t = await getTranslations({ locale });
  return { t, base: { locale, dir: directionOf(locale), site: t("Site.name") } };
}

export async function postCard(post: Post, locale: Locale): Promise<ShareCard> {
  const { base } = await common(locale);
  return { kind: "post", ...base, title: post.fields.title, titleDir: post.dir, date: dateString(post.fields.date, locale), source: post.publisher };
}

export async function personCard(person: Prisoner, locale: Locale): Promise<ShareCard> {
  const { base, t } = await common(locale);
  const { label, asOf } = await statusParts(person.status, locale);
  const { names, portrait } = person.record;
  const held = daysHeldOf(person.record);
  const picture = portrait && { portrait: join(process.cwd(), "public", portrait.file), credit: t("Image.credit", portrait) };
  const days = held && t(held.isAtLeast ? "Image.daysAtLeast" : "Image.days", { count: held.days, date: dateString(held.upTo, locale) });
  return { kind: "person", ...base, name: person.name, latinName: locale === "en" ? undefined : names.en, status: label, asOf, days, ...picture };
}

export async function appealCard(appeal: Appeal, locale: Locale): Promise<ShareCard> {
  const { base, t } = await common(locale);
  const date = t("AppealPage.datedText", { date: dateString(appeal.fields.date, locale) });
  return { kind: "appeal", ...base, demand: demandOf(appeal), demandDir: appeal.dir, date };
}

/** The demand before the names of those who may still be held. */
export async function homeCard(locale: Locale): Promise<ShareCard> {
  const { base, t } = await common(locale);
  const asOf = t("Status.asOfText", { date: dateString(today(), locale) });
  return { kind: "home", ...base, demand: demandOf(currentAppeal(locale)), names: listPrisoners(locale).filter(mayBeHeld).map(({ name }) => name), asOf };
}
