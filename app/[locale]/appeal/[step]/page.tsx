import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { PageFrame } from "@/components/page-frame";
import { localeParam } from "@/i18n/locale-param";
import type { Locale } from "@/i18n/routing";
import { mailSubject } from "@/lib/petition/mails";

/** Where a form leads when it has done its work; nothing in these addresses tells who sent it. */
const steps = ["check-mail", "thanks", "changed", "withdrawn"] as const;
type Props = { params: Promise<{ locale: string; step: string }> };

const titles = { "check-mail": "checkMailTitle", thanks: "thanksTitle", changed: "changedDoneTitle", withdrawn: "withdrawnTitle" } as const;

async function stepOf(params: Props["params"]) {
  const { locale, step } = await params;
  const found = steps.find((one) => one === step);
  if (!found) notFound();
  return { locale: localeParam(locale), step: found };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, step } = await stepOf(params);
  const t = await getTranslations({ locale, namespace: "SignPage" });
  return { title: t(titles[step]), robots: { index: false } };
}

async function Words({ locale, step }: { locale: Locale; step: (typeof steps)[number] }) {
  const t = await getTranslations({ locale, namespace: "SignPage" });
  const to = (path: string) => (chunks: React.ReactNode) => <a href={`/${locale}/appeal${path}`}>{chunks}</a>;
  if (step === "check-mail") return <><p>{t("checkMail", { subject: mailSubject(locale) })}</p><p>{t.rich("checkMailMore", { again: to("#sign") })}</p></>;
  if (step === "thanks") return <><p>{t("thanks")}</p><p>{t.rich("thanksMore", { link: to("/withdraw") })}</p></>;
  return <p>{t(step === "changed" ? "changedDone" : "withdrawn")}</p>;
}

export default async function StepPage({ params }: Props) {
  const { locale, step } = await stepOf(params);
  const t = await getTranslations({ locale });
  return (
    <PageFrame locale={locale} path={`/appeal/${step}`}>
      <Breadcrumbs crumbs={[{ name: t("Nav.home"), href: `/${locale}` }, { name: t("Nav.appeal"), href: `/${locale}/appeal` }, { name: t(`SignPage.${titles[step]}`) }]} />
      <h1 className="title">{t(`SignPage.${titles[step]}`)}</h1>
      <div className="prose mt-4"><Words locale={locale} step={step} /></div>
      <p className="acts"><a className="button quiet" href={`/${locale}/act`}>{t("HomePage.act")}</a></p>
    </PageFrame>
  );
}
