import type { Metadata } from "next";
import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/components/page-frame";
import { ChangeForms, ConfirmForm, RetryForm } from "@/components/yours";
import { statusMark } from "@/lib/delivery/answer-status";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { countryName } from "@/lib/petition/countries";
import { proposalFor } from "@/lib/petition/first-name";
import { ways } from "@/lib/petition/form";
import { findPetition } from "@/lib/petition/open";
import { lookUp, ownToken, type Yours, type YoursReturned } from "@/lib/petition/yours";
import { takeBack } from "@/lib/returned-form";

type Props = LocaleParams & { searchParams: Promise<{ t?: string | string[]; form?: string }> };

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale, namespace: "SignPage" });
  return { title: t("yoursTitle"), robots: { index: false, follow: false } };
}

/** What the link in a mail opens: a page that shows, and changes nothing. */
export default async function YoursPage({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale, namespace: "SignPage" });
  const { t: inAddress, form } = await searchParams;
  const returned = takeBack<YoursReturned>("yours", form);
  const petition = await findPetition();
  const token = returned?.token ?? (petition ? await ownToken(petition, inAddress) : [inAddress].flat()[0]);
  const yours: Yours | "busy" = petition ? await lookUp(petition, token).catch(() => "busy" as const) : "busy";
  const to = (path: string) => (chunks: ReactNode) => <a href={`/${locale}/appeal${path}`}>{chunks}</a>;
  const notice = (title: string, words: ReactNode) => <><h1 className="title">{title}</h1><p className="mt-4 max-w-2xl">{words}</p></>;
  return (
    <PageFrame locale={locale} path="/appeal">
      {yours === "busy" && <meta {...statusMark(503)} />}
      {yours === "busy" && <RetryForm locale={locale} token={String(token ?? "")} returned={returned} />}
      {yours !== "busy" && (yours.state === "expired" || yours.state === "none") && <meta {...statusMark(410)} />}
      {yours !== "busy" && yours.state === "expired" && notice(t("expiredTitle"), t.rich("expired", { again: to("#sign") }))}
      {yours !== "busy" && yours.state === "none" && notice(t("noneTitle"), t.rich("none", { again: to("#sign") }))}
      {yours !== "busy" && yours.state === "unsigned" && (
        <ConfirmForm
          locale={locale}
          token={String(token)}
          name={yours.signing.name}
          proposal={proposalFor(yours.signing.name, yours.signing.shown, yours.signing.country)}
          country={countryName(yours.signing.country, locale)}
          shown={yours.signing.shown}
          returned={returned}
        />
      )}
      {yours !== "busy" && yours.state === "signed" && <ChangeForms locale={locale} token={String(token)} signature={yours.signature} name={returned?.typed ?? yours.name} ways={ways} returned={returned} />}
    </PageFrame>
  );
}
