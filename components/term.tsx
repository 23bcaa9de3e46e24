import { useTranslations } from "next-intl";
import { routing, type Locale } from "@/i18n/routing";
import type { NamedGlossary, Term } from "@/lib/glossary";
import type { Mention } from "@/lib/mentions";
import { DateText } from "./date-text";
import { PersonRow } from "./person-row";

/** A prison, a court or a charge: its names, what is known of it, and what it means that somebody stands below. */
export function TermHead({ term, glossary, locale }: { term: Term; glossary: NamedGlossary; locale: Locale }) {
  const t = useTranslations("TermPage");
  const others = routing.locales.filter((language) => language !== locale && term.names[language] !== term.name);
  return (
    <header>
      <h1 className="title">{term.name}</h1>
      <p className="mt-2 flex flex-wrap gap-x-6 text-xl text-quiet">
        {others.map((language) => <bdi key={language} lang={language}>{term.names[language]}</bdi>)}
      </p>
      {term.about && <p className="lead">{term.about}</p>}
      {term.url && <p className="mt-2"><a href={term.url} dir="ltr" rel="noopener noreferrer external" className="break-all">{term.url}</a></p>}
      <p className="mt-4 max-w-2xl">{t(`intro-${glossary}`)}</p>
    </header>
  );
}

/** The people whose records name it: their status, and the newest claim that does. */
export function TermPeople({ mentions, locale }: { mentions: readonly Mention[]; locale: Locale }) {
  const t = useTranslations("TermPage");
  const fact = useTranslations("Fact");
  return (
    <section aria-labelledby="people" className="mt-10">
      <h2 id="people" className="heading">{t("people", { count: mentions.length })}</h2>
      <ul className="columns">
        {mentions.map((mention) => (
          <PersonRow key={mention.person.slug} person={mention.person} locale={locale}>
            <p className="text-base text-quiet">{t.rich("newest", { fact: fact(mention.fact), date: () => <DateText date={mention.when} brief /> })}</p>
          </PersonRow>
        ))}
      </ul>
    </section>
  );
}
