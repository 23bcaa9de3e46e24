import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { DateText as Text } from "@/lib/dates";
import type { StatusGroup } from "@/lib/prisoners";
import { DateText } from "./date-text";

type Props = {
  locale: Locale;
  counts: ReadonlyMap<StatusGroup, number>;
  /** The day on which it was counted. */
  day: Text;
  /** For how many days a status counts as known. */
  verifiedForDays: number;
};

/** How many people have which status; each number links to those whom it counts. */
export function StatusCounts({ locale, counts, day, verifiedForDays }: Props) {
  const t = useTranslations();
  return (
    <dl className="my-6 flex flex-wrap gap-x-10 gap-y-3">
      {[...counts].map(([group, count]) => (
        <div key={group} className="flex flex-col-reverse">
          <dt><a className="tap" href={`/${locale}/prisoners?status=${group}`}>{t(`Status.${group}`)}</a></dt>
          <dd className="name">{t("HomePage.number", { count })}</dd>
        </div>
      ))}
      <div className="w-full max-w-lg text-base text-quiet">
        <dt className="sr-only">{t("HomePage.day")}</dt>
        <dd>{t.rich("HomePage.today", { days: verifiedForDays, date: () => <DateText date={day} />, freshness: (chunks) => <a href={`/${locale}/about/freshness`}>{chunks}</a> })}</dd>
      </div>
    </dl>
  );
}
