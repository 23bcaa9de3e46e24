import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { FormErrors } from "@/components/form-errors";
import { FormField } from "@/components/form-field";
import { DoneTaskFields } from "@/components/form-task";
import { PageFrame } from "@/components/page-frame";
import { SigningClosed } from "@/components/sign-section";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { findPetition } from "@/lib/petition/open";
import type { LinkReturned } from "@/lib/petition/sign";
import { takeBack } from "@/lib/returned-form";

type Props = LocaleParams & { searchParams: Promise<{ form?: string }> };

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale, namespace: "SignPage" });
  return { title: t("requestTitle"), description: t("request"), robots: { index: false } };
}

export default async function WithdrawPage({ params, searchParams }: Props) {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale });
  const returned = takeBack<LinkReturned>("withdraw", (await searchParams).form);
  const isOpen = (await findPetition()) !== undefined;
  const error = returned && (returned.error ? t(`SignPage.error-email-${returned.error}`) : t("SignPage.busy"));
  return (
    <PageFrame locale={locale} path="/appeal/withdraw">
      <Breadcrumbs crumbs={[{ name: t("Nav.home"), href: `/${locale}` }, { name: t("Nav.appeal"), href: `/${locale}/appeal` }, { name: t("SignPage.requestTitle") }]} />
      <h1 className="title">{t("SignPage.requestTitle")}</h1>
      {isOpen || returned ? (
        <>
          <FormErrors title={t(returned?.error ? "SignPage.errorsTitle" : "SignPage.busyTitle")} errors={error ? [{ field: "email", words: error }] : []} />
          <p className="mt-4 max-w-2xl">{t("SignPage.request")}</p>
          <form method="post" action={`/${locale}/appeal/withdraw/send`} className="no-print mt-6 grid gap-6">
            <DoneTaskFields task={returned?.task} />
            <FormField name="email" label={t("SignPage.field-email")} error={error || undefined}>{(wired) => <input {...wired} type="text" inputMode="email" autoCapitalize="none" spellCheck={false} dir="ltr" autoComplete="off" maxLength={320} required defaultValue={returned?.typed} />}</FormField>
            <div><button className="button" type="submit">{t("SignPage.requestButton")}</button></div>
          </form>
        </>
      ) : <SigningClosed locale={locale} />}
    </PageFrame>
  );
}
