import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { Freshness } from "@/lib/freshness";
import { StatusLabel } from "./status-label";

/** Whose status ages, the longest unverified first: what is known, and how long ago somebody last said so. */
export function FreshnessList({ people, locale }: { people: readonly Freshness[]; locale: Locale }) {
  const t = useTranslations("FreshnessPage");
  return (
    <ol className="mt-6">
      {people.map(({ person, age, isStale, daysLeft }) => (
        <li key={person.slug} className="border-t border-rule py-4">
          <a href={`/${locale}/prisoners/${person.slug}`} className="name no-underline">{person.name}</a>
          <StatusLabel status={person.status} />
          <p className="text-quiet">
            {age === undefined ? t("never") : t("verified", { days: age })}
            {!isStale && <> {t("left", { days: daysLeft })}</>}
          </p>
        </li>
      ))}
    </ol>
  );
}
