import type { ReactNode } from "react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AppealAside } from "@/components/appeal-aside";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { DateText } from "@/components/date-text";
import { Demand } from "@/components/demand";
import { JsonLd } from "@/components/json-ld";
import { Mdx } from "@/components/mdx";
import { Notices } from "@/components/notices";
import { OwnLanguage, PageFrame } from "@/components/page-frame";
import { ShareLinks } from "@/components/share-links";
import type { Locale } from "@/i18n/routing";
import { demandOf, listAppeals, type Appeal } from "@/lib/appeals";
import { readBody } from "@/lib/documents";
import { describe } from "@/lib/metadata";
import { shareAppeal } from "@/lib/shares";
import { listSigners } from "@/lib/signers";
import { breadcrumbData } from "@/lib/structured-data";

/** The same at both addresses of the current appeal: one of them is its own. */
export async function appealMetadata(appeal: Appeal, locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale });
  const imageAlt = t("Image.appeal", { demand: demandOf(appeal) });
  const { locales, original, fields, address: path } = appeal;
  return describe({ locale, path, title: fields.title, description: fields.summary ?? demandOf(appeal), locales, original, image: { of: path, alt: imageAlt } });
}

/** An appeal, current or earlier, at one of its two addresses. */
export async function AppealView({ appeal, locale, path, signing }: { appeal: Appeal; locale: Locale; path: string; signing?: ReactNode }) {
  const t = await getTranslations({ locale });
  const others = listAppeals(locale).filter(({ slug }) => slug !== appeal.slug);
  return (
    <PageFrame locale={locale} path={path}>
      <Breadcrumbs crumbs={[{ name: t("Nav.home"), href: `/${locale}` }, { name: t("Nav.appeal"), href: appeal.fields.current ? undefined : `/${locale}/appeal` }, ...(appeal.fields.current ? [] : [{ name: appeal.fields.title }])]} />
      <Notices locale={locale} notices={appeal.notices} original={appeal.original} originalHref={`/${appeal.original}${path}`} />
      <article>
        <OwnLanguage of={appeal} className="portrait">
          <h1 className="text-xl text-quiet">{appeal.fields.title}</h1>
          <p className="demand mt-3"><Demand>{demandOf(appeal)}</Demand></p>
        </OwnLanguage>
        <p className="mt-4 text-quiet">
          {t.rich("AppealPage.dated", { date: () => <DateText date={appeal.when} /> })}
          {appeal.fields.current && <>{"\u00a0· "}{t("AppealPage.own")}</>}
        </p>
        <OwnLanguage of={appeal} className="prose mt-6">{appeal.hasBody && <Mdx code={readBody("Appeal", appeal)} />}</OwnLanguage>
      </article>
      {signing ?? (appeal.fields.current && <p className="acts"><a className="button" href={`/${locale}/appeal#sign`}>{t("SignPage.title")}</a></p>)}
      <AppealAside appeal={appeal} others={others} hasSigners={listSigners(appeal.slug).length > 0} locale={locale} />
      <ShareLinks {...await shareAppeal(appeal, `/${locale}${path}`, locale)} />
      <JsonLd data={breadcrumbData(locale, [{ name: t("Nav.home"), path: "" }, { name: appeal.fields.title, path }])} />
    </PageFrame>
  );
}
