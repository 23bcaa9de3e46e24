import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { Mdx } from "@/components/mdx";
import { PageFrame } from "@/components/page-frame";
import { SignerGroups, SignerWords } from "@/components/signers";
import { readShown, SignedHere } from "./signed-here";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { listAppeals } from "@/lib/appeals";
import { readBody } from "@/lib/documents";
import { describe } from "@/lib/metadata";
import { groupByCountry, listSigners } from "@/lib/signers";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale });
  return describe({ locale, path: "/signers", title: t("SignersPage.title"), description: t("SignersPage.description") });
}

export default async function SignersPage({ params }: LocaleParams) {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale });
  // Signers stand under the text that they signed, never under another one.
  const signed = listAppeals(locale).map((appeal) => ({ appeal, signers: listSigners(appeal.slug) })).filter(({ signers }) => signers.length > 0);
  const shown = await readShown(1);
  return (
    <PageFrame locale={locale} path="/signers">
      <Breadcrumbs crumbs={[{ name: t("Nav.home"), href: `/${locale}` }, { name: t("Nav.signers") }]} />
      <h1 className="title">{t("SignersPage.title")}</h1>
      {signed.map(({ appeal, signers }) => (
        <section key={appeal.slug} aria-labelledby={appeal.slug} className="mt-6">
          <p>{t("SignersPage.under")}</p>
          <h2 id={appeal.slug} className="mt-1 text-xl" lang={appeal.locale} dir={appeal.dir}>
            <a href={`/${locale}${appeal.address}`}>{appeal.fields.title}</a>
          </h2>
          {signers.filter(({ hasBody }) => hasBody).map((signer) => (
            <SignerWords key={signer.slug} signer={signer} locale={locale}><Mdx code={readBody("Signer", signer)} /></SignerWords>
          ))}
          <SignerGroups groups={groupByCountry(signers.filter(({ fields }) => fields.selected), locale)} locale={locale} />
        </section>
      ))}
      {shown && <SignedHere locale={locale} shown={shown} />}
    </PageFrame>
  );
}
