import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { Invalidated } from "@/lib/petition/invalidated";

type Taken = Invalidated & { date: ReactNode };

/** How the list of those who signed here can be checked later, and what organisers took out of the signatures. */
export function ListState({ head, today, invalidated }: { head: { position: number; chained: string }; today: ReactNode; invalidated: readonly Taken[] }) {
  const t = useTranslations("SignPage");
  return (
    <>
      {head.position > 0 && (
        <p className="mt-4 max-w-2xl text-base">
          {t.rich("listHead", { position: head.position, day: () => today })} <code dir="ltr" className="break-all">{`${head.position}:${head.chained}`}</code>
        </p>
      )}
      {invalidated.length > 0 && (
        <>
          <h3 className="mt-6 font-bold">{t("invalidatedTitle")}</h3>
          <p className="mt-1 max-w-2xl text-base">{t("invalidatedNote")}</p>
          <ul className="mt-2 text-base">
            {invalidated.map(({ day, date, reason, signatures }) => (
              <li key={`${day} ${reason}`}>{date} · {t("invalidated", { count: signatures, reason: t(`reasons.${reason}`) })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
