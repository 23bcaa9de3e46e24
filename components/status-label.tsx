import { useFormatter, useTranslations } from "next-intl";
import type { StatusView } from "@/lib/prisoners";
import { DateText } from "./date-text";

type Props = {
  status: StatusView | undefined;
  withNote?: boolean;
  /** In a list: one calendar only. */
  brief?: boolean;
};

/** What is known of a person's freedom, never without its date; what nobody has verified lately says so first. */
export function StatusLabel({ status, withNote = false, brief = false }: Props) {
  const t = useTranslations("Status");
  const format = useFormatter();
  if (!status) return <p>{t("unknown")}</p>;
  const date = () => <DateText date={status.when} brief={brief} />;
  const claimed = [status.value, ...status.others].map((value) => t(value));
  const label = claimed.length > 1 ? t("disputedText", { statuses: format.list(claimed, { type: "conjunction" }) }) : t(status.value);
  if (!status.isStale) {
    return (
      <>
        <p><strong>{label}</strong> <span className="text-quiet">{t.rich("asOf", { date })}</span></p>
        {withNote && status.note && <p className="max-w-2xl text-base text-quiet">{status.note}</p>}
      </>
    );
  }
  const words = { status: label, date };
  return (
    <>
      <p><strong className="text-signal">{t.rich("notVerifiedSince", { date: () => <DateText date={status.verified} brief={brief} /> })}</strong></p>
      <p className="text-quiet">{t.rich(status.asOf === status.verifiedOn ? "lastKnownSameDay" : "lastKnown", words)}</p>
      {withNote && status.note && <p className="max-w-2xl text-base text-quiet">{status.note}</p>}
    </>
  );
}
