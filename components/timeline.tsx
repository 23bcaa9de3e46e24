import { useTranslations } from "next-intl";
import type { ClaimView, EventView } from "@/lib/timeline";
import { DateText } from "./date-text";

/** What is claimed to have happened, oldest first; claims that disagree stand side by side. */
export function Timeline({ events }: { events: readonly EventView[] }) {
  const t = useTranslations("PrisonerPage");
  const fact = useTranslations("Fact");
  return (
    <section aria-labelledby="timeline" className="mt-12">
      <h2 id="timeline" className="heading">{t("timeline")}</h2>
      <p className="max-w-2xl text-quiet">{t("timelineIntro")}</p>
      <ol className="mt-4">
        {events.map((event, i) => (
          <li key={i} className="border-t border-rule py-4">
            <h3 className="text-lg">
              {fact(event.fact)}
              {event.disagrees && <em className="ms-3 text-base font-normal not-italic text-signal">{t("disagree")}</em>}
            </h3>
            <ul className={event.claims.length > 1 ? "beside" : undefined}>
              {event.claims.map((claim, j) => <li key={j}><Claim claim={claim} /></li>)}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Claim({ claim }: { claim: ClaimView }) {
  const t = useTranslations("PrisonerPage");
  const status = useTranslations("Status");
  const { place, prison, ward, court, charges, term, note, sources } = claim;
  const details = [claim.status && status(claim.status), term, court, prison, ward && t("ward", { ward }), place, ...charges].filter(Boolean);
  return (
    <>
      <p>
        <DateText date={claim.when} />{" "}
        {sources.map((number) => (
          <a key={number} className="tap me-1 text-base" href={`#source-${number}`} aria-label={t("sourceNumber", { number })}>{t("footnote", { number })}</a>
        ))}
      </p>
      {details.length > 0 && <p>{details.map((detail, i) => <span key={i}>{i > 0 && " · "}<bdi>{detail}</bdi></span>)}</p>}
      {note && <p className="text-quiet">{note}</p>}
    </>
  );
}
