import { useTranslations } from "next-intl";
import type { Work } from "@/lib/translations/work";

const states = ["missing", "outdated", "unreviewed"] as const;

/** One language's open work: what is missing, what fell behind its original and how, what nobody has reviewed (folded away: there is much of it). */
export function TranslationWork({ work }: { work: readonly Work[] }) {
  const t = useTranslations("PreviewPage");
  return states.map((state) => {
    const open = work.filter((one) => one.state === state);
    return (
      <details key={state} open={state !== "unreviewed" && open.length > 0} className="border-t border-rule py-2">
        <summary>{t("open", { state: t(`state-${state}`), count: open.length })}</summary>
        <ul>
          {open.map(({ kind, name, from, changes }) => (
            <li key={`${kind} ${name}`} className="mt-2">
              <bdi dir="ltr" className="break-all">{kind === "document" ? `content/${name}` : name}</bdi> <span className="text-base text-quiet">{t.rich("from", { original: () => <bdi>{from}</bdi> })}</span>
              {changes && <pre dir="auto" className="overflow-auto text-sm">{changes}</pre>}
            </li>
          ))}
        </ul>
      </details>
    );
  });
}
