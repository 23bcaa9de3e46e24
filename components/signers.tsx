import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { CountryGroup, Signer } from "@/lib/signers";

/** The name as the reader's script has it, and as signed where that differs. */
function SignerName({ signer, locale }: { signer: Signer; locale: Locale }) {
  const { name, names } = signer.fields;
  const own = locale === "en" ? undefined : names?.[locale];
  return <>{own && <bdi className="font-bold">{own}</bdi>} <bdi lang="en" className={own ? "text-quiet" : "font-bold"}>{name}</bdi></>;
}

/** Signers by country, with the note that must stand beside every such list. */
export function SignerGroups({ groups, locale }: { groups: readonly CountryGroup[]; locale: Locale }) {
  const t = useTranslations("SignersPage");
  const count = groups.reduce((sum, { signers }) => sum + signers.length, 0);
  return (
    <>
      <p className="mt-6">{t("count", { count })}<br /><strong>* {t("identification")}</strong><br />{t("asSigned")}</p>
      <div className="columns mt-4">
        {groups.map(({ country, name, signers }) => (
          <section key={country ?? "none"} className="break-inside-avoid border-t border-rule py-4">
            <h3 className="text-lg text-signal">{name ?? t("noCountry")}</h3>
            <ul>
              {signers.map((signer) => (
                <li key={signer.slug} className="mt-2">
                  <SignerName signer={signer} locale={locale} />
                  {signer.fields.role?.[locale] && <><br /><span>{signer.fields.role[locale]}</span></>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** A signer's own words: the reader's language first where a translation exists, the original always. */
export function SignerWords({ signer, locale, children }: { signer: Signer; locale: Locale; children: ReactNode }) {
  const t = useTranslations("SignersPage");
  const { statement, source } = signer.fields;
  const translated = locale === "en" ? undefined : statement?.[locale];
  return (
    <figure className="mt-6 max-w-2xl border-s-4 border-flame ps-4">
      {translated && <blockquote className="text-xl font-bold"><p>{t("quoted", { words: translated })}</p></blockquote>}
      {translated && <p className="mt-2 text-base text-quiet">{t("original")}</p>}
      <blockquote lang="en" dir="ltr" className={translated ? "quoted text-quiet" : "quoted text-xl font-bold"}>{children}</blockquote>
      <figcaption className="mt-2">
        <SignerName signer={signer} locale={locale} />
        {source?.url && <>{"\u00a0· "}<a href={source.url} rel="noopener noreferrer external"><bdi dir="ltr">{new URL(source.url).hostname.replace(/^www\./, "")}</bdi></a></>}
      </figcaption>
    </figure>
  );
}
