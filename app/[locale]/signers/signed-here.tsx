import { getTranslations } from "next-intl/server";
import { DateText } from "@/components/date-text";
import { ListState } from "@/components/list-state";
import { NamedSigners } from "@/components/named-signers";
import { isLocale, type Locale } from "@/i18n/routing";
import { currentAppeal } from "@/lib/appeals";
import { today } from "@/lib/clock";
import { dateString, dateText } from "@/lib/dates";
import { countryName } from "@/lib/petition/countries";
import { headOfList, type ListHead, listShown } from "@/lib/petition/entries";
import { type Invalidated, listInvalidated } from "@/lib/petition/invalidated";
import { openPetition } from "@/lib/petition/open";

/** Names on a page. */
const size = 100;
/** Lines of what was taken out; all of them stand in the data. */
const mostDays = 50;

export type ShownPage = Awaited<ReturnType<typeof listShown>> & { page: number; pages: number; head: ListHead; invalidated: Invalidated[] };

/** A page of those who agreed to be named; `away` where the list cannot be read now, undefined where nobody can sign. @param page from 1 */
export async function readShown(page: number): Promise<ShownPage | "away" | undefined> {
  const petition = await openPetition();
  if (petition.closed !== undefined) return petition.isAway ? "away" : undefined;
  const { database } = petition;
  try {
    const shown = await listShown(database, page, size);
    const [head, invalidated] = [await headOfList(database.run), await listInvalidated(database.run)];
    return { ...shown, page, pages: Math.max(1, Math.ceil(shown.count / size)), head, invalidated };
  } catch {
    return "away";
  }
}

/** Those who signed this site's appeal and agreed to be named, apart from the selected signers. */
export async function SignedHere({ locale, shown }: { locale: Locale; shown: ShownPage | "away" }) {
  const t = await getTranslations({ locale });
  const appeal = currentAppeal(locale);
  const signers = shown === "away" ? [] : shown.entries.map(({ position, name, country, day, version, locale: language }) => ({
    key: position, name, country: countryName(country, locale), day: <DateText date={dateText(day, locale)} />,
    signed: t("SignPage.signedText", { language: isLocale(language) ? t(`Language.${language}`) : language, version: dateString(version.split("/", 1)[0] ?? "", locale) }),
  }));
  return (
    <section aria-labelledby="signed-here" className="mt-12">
      <h2 id="signed-here" className="heading">{t("SignPage.listTitle")}</h2>
      <p className="text-xl" lang={appeal.locale} dir={appeal.dir}><a href={`/${locale}/appeal`}>{appeal.fields.title}</a></p>
      {shown === "away" ? <p className="mt-4">{t("SignPage.listAway")}</p> : (
        <>
          <NamedSigners locale={locale} signers={signers} page={shown.page} pages={shown.pages} />
          <ListState
            head={shown.head}
            today={<DateText date={dateText(today(), locale)} />}
            invalidated={shown.invalidated.slice(0, mostDays).map(({ day, ...rest }) => ({ ...rest, day, date: <DateText date={dateText(day, locale)} /> }))}
          />
        </>
      )}
    </section>
  );
}
