import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { PageFrame } from "@/components/page-frame";
import { localeParam } from "@/i18n/locale-param";
import type { Locale } from "@/i18n/routing";
import { machineTime } from "@/lib/clock";
import { statusMark } from "@/lib/delivery/answer-status";
import { mailSubject } from "@/lib/petition/mails";
import { openPetition } from "@/lib/petition/open";
import { steps, wasLedTo, type Step } from "@/lib/petition/steps";

type Props = { params: Promise<{ locale: string; step: string }>; searchParams: Promise<{ done?: string | string[] }> };

const titles = { "check-mail": "checkMailTitle", thanks: "thanksTitle", changed: "changedDoneTitle", withdrawn: "withdrawnTitle" } as const;

/** The step to which a form led its reader; a while later the appeal, and for everybody else nothing. `isAway`: it cannot be told now. */
async function stepOf({ params, searchParams }: Props) {
  const { locale: value, step } = await params;
  const { done } = await searchParams;
  const locale = localeParam(value);
  const found = steps.find((one) => one === step);
  if (!found || typeof done !== "string") notFound();
  const petition = await openPetition();
  if (petition.closed !== undefined && petition.isAway) return { locale, step: found, done, isAway: true };
  if (petition.closed !== undefined) notFound();
  const led = wasLedTo(petition.keys, found, done, machineTime());
  if (!led) notFound();
  if (led === "over") redirect(`/${locale}/appeal`);
  return { locale, step: found, done, isAway: false };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, step, isAway } = await stepOf(props);
  const t = await getTranslations({ locale, namespace: "SignPage" });
  return { title: t(isAway ? "busyOpenTitle" : titles[step]), robots: { index: false } };
}

async function Words({ locale, step }: { locale: Locale; step: Step }) {
  const t = await getTranslations({ locale, namespace: "SignPage" });
  const to = (path: string) => (chunks: React.ReactNode) => <a href={`/${locale}/appeal${path}`}>{chunks}</a>;
  if (step === "check-mail") return <><p>{t("checkMail", { subject: mailSubject(locale) })}</p><p>{t.rich("checkMailMore", { again: to("#sign") })}</p></>;
  if (step === "thanks") return <><p>{t("thanks")}</p><p>{t.rich("thanksMore", { link: to("/withdraw") })}</p></>;
  return <p>{t(step === "changed" ? "changedDone" : "withdrawn")}</p>;
}

export default async function StepPage(props: Props) {
  const { locale, step, done, isAway } = await stepOf(props);
  const t = await getTranslations({ locale });
  const title = t(`SignPage.${isAway ? "busyOpenTitle" : titles[step]}`);
  return (
    <PageFrame locale={locale} path={`/appeal/${step}?done=${encodeURIComponent(done)}`}>
      {isAway && <meta {...statusMark(503)} />}
      <Breadcrumbs crumbs={[{ name: t("Nav.home"), href: `/${locale}` }, { name: t("Nav.appeal"), href: `/${locale}/appeal` }, { name: title }]} />
      <h1 className="title">{title}</h1>
      <div className="prose mt-4">{isAway ? <p>{t("SignPage.busyOpen")}</p> : <Words locale={locale} step={step} />}</div>
      <p className="acts"><a className="button quiet" href={`/${locale}/act`}>{t("HomePage.act")}</a></p>
    </PageFrame>
  );
}
