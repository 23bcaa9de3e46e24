import { useTranslations } from "next-intl";
import type { FoundProblem } from "@/lib/found-problems";
import { CheckWords } from "./check-words";

/** In development: what is wrong in content/, on top of every page, until it is mended; the site below goes on with what is right. */
export function FoundProblems({ problems }: { problems: readonly FoundProblem[] }) {
  const t = useTranslations("PreviewPage");
  if (problems.length === 0) return null;
  return (
    <aside role="alert" aria-labelledby="found" className="border-b-4 border-flame bg-sheet">
      <div className="wrap py-4">
        <p id="found" className="font-bold text-signal">{t("found", { count: problems.length })}</p>
        <ul className="mt-2 grid gap-3">
          {problems.slice(0, 20).map(({ place, isError, what, why, fix }) => (
            <li key={`${place} ${what}`}>
              <bdi dir="ltr" className="font-mono text-base break-all">{place}</bdi> <strong>{t(isError ? "error" : "warning")}</strong><br />
              <CheckWords>{what}</CheckWords> <CheckWords>{why}</CheckWords>{fix && <><br /><CheckWords>{fix}</CheckWords></>}
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}
