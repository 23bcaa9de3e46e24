import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TaskForm } from "@/components/form-task";
import { PageFrame } from "@/components/page-frame";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { insideMark } from "@/lib/delivery/inside";

// A page with places that lib/delivery/task-page.ts fills in for each form that has a task to do first; from outside it has no address.
type Params = LocaleParams<{ form: string }>;
const forms = { sign: { title: "title", action: "sign", path: "/appeal" }, withdraw: { title: "requestTitle", action: "withdraw/send", path: "/appeal/withdraw" } } as const;

async function formOf(params: Params["params"]) {
  const { locale: value, form } = await params;
  const locale = localeParam(value);
  if (!(await headers()).has(insideMark) || (form !== "sign" && form !== "withdraw")) notFound();
  return { locale, form, ...forms[form], t: await getTranslations({ locale, namespace: "SignPage" }) } as const;
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { t, title } = await formOf(params);
  return { title: t(title), robots: { index: false } };
}

export default async function TaskPage({ params }: Params) {
  const { t, locale, form, title, action, path } = await formOf(params);
  return (
    <PageFrame locale={locale} path={path}>
      <h1 className="title">{t(title)}</h1>
      <TaskForm form={form} action={`/${locale}/appeal/${action}`} />
    </PageFrame>
  );
}
