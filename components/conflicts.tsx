import { useTranslations } from "next-intl";
import type { EventView } from "@/lib/timeline";

type Props = { events: readonly EventView[]; /** The anchor of an event by its place in the timeline. */ anchor: (event: number) => string };

/** On what sources disagree, and why the site does not choose; each point leads to the claims side by side. */
export function Conflicts({ events, anchor }: Props) {
  const t = useTranslations("PrisonerPage");
  const fact = useTranslations("Fact");
  const difference = useTranslations("Difference");
  const points = events.flatMap((event, i) => (event.disagrees ? [{ event, href: `#${anchor(i)}` }] : []));
  if (points.length === 0) return null;
  const wordFor = ({ fact: of, differs }: EventView) => differs.map((each) => difference(each === "value" ? (of === "status" ? "status" : "term") : each));
  return (
    <section aria-labelledby="conflicts" className="mt-8 max-w-2xl border-s-4 border-flame bg-sheet p-4">
      <h2 id="conflicts" className="heading">{t("conflicts")}</h2>
      <ul>
        {points.map(({ event, href }) => (
          <li key={href}><a className="tap" href={href}>{t("conflict", { fact: fact(event.fact), differences: wordFor(event).join(" · ") })}</a></li>
        ))}
      </ul>
      <p className="mt-2 text-quiet">{t("whyNotChosen")}</p>
    </section>
  );
}
