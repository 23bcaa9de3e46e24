import { getTranslations } from "next-intl/server";
import { DateText } from "@/components/date-text";
import { SignForm } from "@/components/sign-form";
import { SignatureCount, SigningClosed, SigningWarning } from "@/components/sign-section";
import type { Locale } from "@/i18n/routing";
import { today } from "@/lib/clock";
import { dateText, dateString } from "@/lib/dates";
import { currentText } from "@/lib/petition/appeal-text";
import { listCountries, countryName } from "@/lib/petition/countries";
import { countSignatures, fewest } from "@/lib/petition/count";
import { ways } from "@/lib/petition/form";
import { numberText } from "@/lib/numbers";
import { findPetition } from "@/lib/petition/open";
import type { Returned } from "@/lib/petition/sign";

/** How many have signed; nothing where that is not known now. */
export async function CountPart({ locale }: { locale: Locale }) {
  const petition = await findPetition();
  const count = petition && (await countSignatures(petition.database).catch(() => undefined));
  if (!count) return null;
  const countries = count.byCountry.map(({ country, signatures }) => ({ name: countryName(country, locale), count: numberText(signatures, locale) }));
  return <SignatureCount count={count.signatures} countries={countries} fewest={fewest} date={<DateText date={dateText(today(), locale)} />} />;
}

/** Everything about signing on the page of the appeal: the count, the warning, the form. */
export async function SignPart({ locale, returned }: { locale: Locale; returned: Returned | undefined }) {
  const t = await getTranslations({ locale });
  const inFarsi = await getTranslations({ locale: "fa", namespace: "SignPage" });
  const text = currentText(locale);
  const [date = "", language = locale] = text.version.split("/");
  const isOpen = (await findPetition()) !== undefined;
  return (
    <section aria-labelledby="sign" className="mt-10">
      <h2 id="sign" className="heading">{t("SignPage.title")}</h2>
      <CountPart locale={locale} />
      {!isOpen && !returned && <SigningClosed locale={locale} />}
      {(isOpen || returned) && (
        <>
          <SigningWarning locale={locale} inFarsi={{ title: inFarsi("warningTitle"), words: inFarsi.rich("warning", { act: (chunks) => <a href="/fa/act">{chunks}</a> }) }} />
          <p className="mt-4 max-w-2xl">{t.rich("SignPage.how", { privacy: (chunks) => <a href={`/${locale}/privacy`}>{chunks}</a> })}</p>
          <SignForm locale={locale} countries={listCountries(locale)} ways={ways} version={text.version} returned={returned} signed={t("SignPage.text", { date: dateString(date, locale), language: t(`Language.${language as Locale}`) })} />
          <p className="mt-6"><a className="tap font-bold" href={`/${locale}/appeal/withdraw`}>{t("SignPage.withdrawLink")}</a></p>
        </>
      )}
    </section>
  );
}
