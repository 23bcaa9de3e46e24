import { useTranslations } from "next-intl";
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
  if (!status) return <p>{t("unknown")}</p>;
  const date = () => <DateText date={status.when} brief={brief} />;
  if (!status.isStale) {
    return (
      <>
        <p><strong>{t(status.value)}</strong> <span className="text-quiet">{t.rich("asOf", { date })}</span></p>
        {withNote && status.note && <p className="text-quiet">{status.note}</p>}
      </>
    );
  }
  const words = { status: t(status.value), date };
  return (
    <>
      <p><strong className="text-signal">{t.rich("notVerifiedSince", { date: () => <DateText date={status.verified} brief={brief} /> })}</strong></p>
      <p className="text-quiet">{t.rich(status.asOf === status.verifiedOn ? "lastKnownSameDay" : "lastKnown", words)}</p>
      {withNote && status.note && <p className="text-quiet">{status.note}</p>}
    </>
  );
}
