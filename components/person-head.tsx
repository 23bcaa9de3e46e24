import { useTranslations } from "next-intl";
import { routing, type Locale } from "@/i18n/routing";
import type { PrisonerInFull } from "@/lib/prisoners";
import { CallToAct } from "./call-to-act";
import { DaysHeld } from "./imprisonments";
import { StatusLabel } from "./status-label";

/** The portrait is the name, in its scripts, under bars; then what is known of the person's freedom. */
export function PersonHead({ person, locale }: { person: PrisonerInFull; locale: Locale }) {
  const t = useTranslations("PrisonerPage");
  const { names, spellings = [] } = person.record;
  const others = routing.locales.filter((l) => l !== locale && names[l] !== person.name);
  return (
    <header>
      <div className="portrait">
        <h1 className="demand">{person.name}</h1>
        <p className="mt-2 flex flex-wrap gap-x-6 text-2xl">
          {others.map((language) => <bdi key={language} lang={language}>{names[language]}</bdi>)}
        </p>
      </div>
      <section aria-labelledby="status" className="mt-6 text-xl">
        <h2 id="status" className="sr-only">{t("status")}</h2>
        {person.status ? <StatusLabel status={person.status} withNote /> : <p>{t("noStatus")}</p>}
        {person.daysHeld && <p className="mt-1"><DaysHeld held={person.daysHeld} /></p>}
      </section>
      {spellings.length > 0 && (
        <p className="mt-2 text-quiet">
          {t.rich("alsoWritten", {
            names: () => spellings.map((spelling, i) => <span key={spelling}>{i > 0 && " · "}<bdi>{spelling}</bdi></span>),
          })}
        </p>
      )}
      <CallToAct locale={locale} />
    </header>
  );
}
