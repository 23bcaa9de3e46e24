import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { GlanceLine } from "@/lib/glance";
import { Footnotes } from "./footnotes";

/** Where held, which sentence, under which court, on what charge: everything that any source says, each with its number. */
export function Glance({ lines, locale }: { lines: readonly GlanceLine[]; locale: Locale }) {
  const t = useTranslations("PrisonerPage");
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="glance">
      <h2 id="glance" className="heading">{t("glance")}</h2>
      <dl className="glance">
        {lines.map(({ kind, said, disagrees }) => (
          <div key={kind}>
            <dt>{t(`glance-${kind}`)}{disagrees && <span className="block text-signal">{t("disagree")}</span>}</dt>
            {said.map(({ name, path, sources, isMoreThan }) => (
              <dd key={`${name}${isMoreThan}`}>{path ? <a href={`/${locale}${path}`}>{name}</a> : isMoreThan ? t("moreThan", { term: name }) : name}<Footnotes sources={sources} /></dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
