import { useTranslations } from "next-intl";
import type { DateText as Text } from "@/lib/dates";
import { DateText } from "./date-text";

type Props = { day: Text; isEmpty: boolean; /** Where the record stands as it is known now. */ now: string };

/** Above a record as it was known on a day: says so, and leads to what is known now. */
export function RevisionNotice({ day, isEmpty, now }: Props) {
  const t = useTranslations("Revision");
  return (
    <div role="note" className="mb-6 max-w-2xl border-s-4 border-flame bg-sheet p-4">
      <p className="font-bold">{t.rich("asKnownOn", { date: () => <DateText date={day} /> })}</p>
      <p>{t(isEmpty ? "nothing" : "explained")}</p>
      <p><a className="tap font-bold" href={now}>{t("now")}</a></p>
    </div>
  );
}
