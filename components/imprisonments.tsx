import { useTranslations } from "next-intl";
import type { DaysView, EdgeView, ImprisonmentView, NextDateView } from "@/lib/dossier";
import { DateText } from "./date-text";
import { Footnotes } from "./footnotes";

/** Days held: exact, or “at least”; never without the date to which they are counted. */
export function DaysHeld({ held }: { held: DaysView }) {
  const t = useTranslations("Imprisonment");
  return t.rich(held.isAtLeast ? "daysAtLeast" : "days", { days: held.days, date: () => <DateText date={held.upTo} brief /> });
}

/** Every time in prison that the claims show: how it began and ended, by whose word, and how long it was. */
export function Imprisonments({ imprisonments }: { imprisonments: readonly ImprisonmentView[] }) {
  const t = useTranslations("Imprisonment");
  if (imprisonments.length === 0) return null;
  return (
    <section aria-labelledby="imprisonments" className="mt-12">
      <h2 id="imprisonments" className="heading">{t("title", { count: imprisonments.length })}</h2>
      <p className="max-w-2xl text-quiet">{t("rule")}</p>
      <ol className="beside mt-4">
        {imprisonments.map(({ start, end, lastSeen, days }, i) => (
          <li key={i}>
            <p><Edge label={t(`start-${start.kind}`)} edge={start} /></p>
            <p>{end ? <Edge label={t(`end-${end.kind}`)} edge={end} /> : t.rich("noEnd", { date: () => <DateText date={lastSeen} brief /> })}</p>
            {days.days > 0 && <p className="text-quiet"><DaysHeld held={days} /></p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Edge({ label, edge: { dates, sources } }: { label: string; edge: EdgeView<string> }) {
  return (
    <>
      <strong>{label}</strong> {dates.map((date, i) => <span key={date.iso}>{i > 0 && "\u00a0· "}<DateText date={date} brief /></span>)}<Footnotes sources={sources} />
    </>
  );
}

/** What claims announce for the days to come. */
export function NextDates({ dates }: { dates: readonly NextDateView[] }) {
  const t = useTranslations("Imprisonment");
  if (dates.length === 0) return null;
  return (
    <section aria-labelledby="next" className="mt-12">
      <h2 id="next" className="heading">{t("next")}</h2>
      <ul>
        {dates.map(({ kind, when, disagrees, sources }) => (
          <li key={kind + when.iso} className="border-t border-rule py-2">
            <strong>{t(`next-${kind}`)}</strong> <DateText date={when} /><Footnotes sources={sources} />
            {disagrees && <span className="text-signal"> {t("otherDays")}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
