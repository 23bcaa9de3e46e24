import { useTranslations } from "next-intl";
import type { StatusView } from "@/lib/prisoners";
import { DateText } from "./date-text";

/** What is known of a person's freedom, never without its date; what nobody has verified lately says so first. */
export function StatusLabel({ status, withNote = false }: { status: StatusView | undefined; withNote?: boolean }) {
  const t = useTranslations("Status");
  if (!status) return <p>{t("unknown")}</p>;
  const date = () => <DateText date={status.when} />;
  return (
    <>
      <p>
        <strong className={status.isStale ? "text-signal" : undefined}>
          {status.isStale ? t.rich("notVerifiedSince", { date: () => <DateText date={status.verified} /> }) : t(status.value)}
        </strong>{" "}
        <span className={status.isStale ? "block text-quiet" : "text-quiet"}>
          {status.isStale ? t.rich("lastKnown", { status: t(status.value), date }) : t.rich("asOf", { date })}
        </span>
      </p>
      {withNote && status.note && <p className="text-quiet">{status.note}</p>}
    </>
  );
}
