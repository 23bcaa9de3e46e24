// What stands on each document's share image, looked up from the document, never taken from an address.
import { getTranslations } from "next-intl/server";
import { directionOf, type Locale } from "@/i18n/routing";
import { currentAppeal, demandOf, type Appeal } from "./appeals";
import { today } from "./clock";
import { dateString } from "./dates";
import type { Post } from "./posts";
import { listPrisoners, mayBeHeld, type Prisoner } from "./prisoners";
import { drawShareImage } from "./share-image/draw";
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
  const { base } = await common(locale);
  const { label, asOf } = await statusParts(person.status, locale);
  return { kind: "person", ...base, name: person.name, latinName: locale === "en" ? undefined : person.record.names.en, status: label, asOf };
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

/** Draws a card as a response (JPEG, 1200×630). */
export async function cardResponse(card: ShareCard): Promise<Response> {
  const image = await drawShareImage(card);
  return new Response(new Uint8Array(image), { headers: { "Content-Type": "image/jpeg" } });
}
