import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { LinkedTerm } from "@/lib/glossary";
import type { ClaimView, EventView } from "@/lib/timeline";
import { DateText } from "./date-text";
import { Footnotes } from "./footnotes";

type Anchor = (event: number, claim?: number) => string;
type Props = { events: readonly EventView[]; locale: Locale; anchor: Anchor };

/** What is claimed to have happened, oldest first; claims that disagree stand side by side. */
export function Timeline({ events, locale, anchor }: Props) {
  const t = useTranslations("PrisonerPage");
  const fact = useTranslations("Fact");
  return (
    <section aria-labelledby="timeline" className="mt-12">
      <h2 id="timeline" className="heading">{t("timeline")}</h2>
      <p className="max-w-2xl text-quiet">{t("timelineIntro")}</p>
      <ol className="mt-4">
        {events.map((event, i) => (
          <li key={i} id={anchor(i)} className="ledger border-t border-rule py-4">
            <h3 className="text-lg">
              {fact(event.fact)}{" "}
              {event.disagrees && <em className="ms-3 text-base lg:ms-0 lg:block font-normal not-italic text-signal">{t("disagree")}</em>}
            </h3>
            <ul className={event.claims.length > 1 ? "beside" : undefined}>
              {event.claims.map((claim, j) => <li key={j} id={anchor(i, j)}><Claim claim={claim} locale={locale} /></li>)}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Claim({ claim, locale }: { claim: ClaimView; locale: Locale }) {
  const t = useTranslations("PrisonerPage");
  const status = useTranslations("Status");
  const { place, prison, ward, court, charges, note, sources } = claim;
  const term = claim.term && claim.isMoreThan ? t("moreThan", { term: claim.term }) : claim.term;
  const link = (linked: LinkedTerm | undefined) => linked && <a href={`/${locale}${linked.path}`}>{linked.name}</a>;
  const details: ReactNode[] = [claim.status && status(claim.status), term, link(court), link(prison), ward && t("ward", { ward }), place, ...charges.map(link)];
  return (
    <>
      <p><DateText date={claim.when} /><Footnotes sources={sources} /></p>
      {details.some(Boolean) && <p>{details.filter(Boolean).map((detail, i) => <span key={i}>{i > 0 && "\u00a0· "}<bdi>{detail}</bdi></span>)}</p>}
      {note && <p className="max-w-2xl text-quiet">{note}</p>}
    </>
  );
}
