import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { ContributeForm, ContributionError } from "@/components/contribute-form";
import { ContributionAdvice } from "@/components/contribution-advice";
import { ContributionReview } from "@/components/contribution-review";
import { DateText } from "@/components/date-text";
import { FormErrors } from "@/components/form-errors";
import { PageFrame } from "@/components/page-frame";
import { intlTags } from "@/i18n/routing";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { listKnownNames } from "@/lib/contribution/file";
import { contributionKinds, longest } from "@/lib/contribution/form";
import type { Sent } from "@/lib/contribution/sent";
import { dateText } from "@/lib/dates";
import { describe } from "@/lib/metadata";
import { takeBack } from "@/lib/returned-form";
import { settings } from "@/lib/settings";

type Props = LocaleParams & { searchParams: Promise<{ form?: string }> };

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale, namespace: "ContributePage" });
  return describe({ locale, path: "/contribute", title: t("title"), description: t("description") });
}

export default async function ContributePage({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale });
  const sent = takeBack<Sent>("contribute", (await searchParams).form);
  const newPeople = new Intl.ListFormat(intlTags[locale]).format(sent?.review?.file.unknown.people ?? []);
  const mail = settings.editorsEmail && `mailto:${settings.editorsEmail}?subject=${encodeURIComponent(t("ContributePage.mailSubject"))}&body=${encodeURIComponent(t("ContributePage.mailBody"))}`;
  return (
    <PageFrame locale={locale} path="/contribute">
      <Breadcrumbs crumbs={[{ name: t("Nav.home"), href: `/${locale}` }, { name: t("ContributePage.title") }]} />
      <h1 className="title">{t("ContributePage.title")}</h1>
      <FormErrors title={t("ContributePage.errorsTitle")} errors={(sent?.errors ?? []).map((error) => ({ field: error.field, words: <ContributionError {...error} most={longest[error.field]} /> }))} />
      {sent?.contribution && sent.review && (
        <ContributionReview locale={locale} contribution={sent.contribution} typed={sent.typed} review={sent.review} newPeople={newPeople || undefined} mail={mail} date={<DateText date={dateText(sent.contribution.date, locale)} />} />
      )}
      {sent?.review ? <h2 className="heading mt-10">{t("ContributePage.changeTitle")}</h2> : <ContributionAdvice locale={locale} />}
      <ContributeForm locale={locale} kinds={contributionKinds} typed={sent?.typed} errors={sent?.errors ?? []} longest={longest} names={listKnownNames(locale)} />
    </PageFrame>
  );
}
