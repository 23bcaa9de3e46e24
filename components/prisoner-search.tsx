import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { PrisonerFilter, StatusGroup } from "@/lib/prisoners";

type Props = {
  locale: Locale;
  filter: PrisonerFilter;
  /** The groups that have anybody in them, with how many. */
  groups: ReadonlyMap<StatusGroup, number>;
  prisons: readonly { id: string; name: string }[];
};

/** Asks by GET: the answer has an address that can be shared, and no script is needed. */
export function PrisonerSearch({ locale, filter, groups, prisons }: Props) {
  const t = useTranslations("PrisonersPage");
  const status = useTranslations("Status");
  return (
    <form method="get" action={`/${locale}/prisoners`} role="search" aria-label={t("filter")} className="no-print mt-6 flex flex-wrap items-end gap-4 border-y-2 border-ink py-4">
      <Field label={t("q")}><input className="field" type="search" name="q" defaultValue={filter.q} maxLength={200} autoComplete="off" /></Field>
      <Field label={t("status")}>
        <select className="field" name="status" defaultValue={filter.status}>
          <option value="">{t("any")}</option>
          {[...groups].map(([group, count]) => <option key={group} value={group}>{t("option", { name: status(group), count })}</option>)}
        </select>
      </Field>
      <Field label={t("prison")}>
        <select className="field" name="prison" defaultValue={filter.prison}>
          <option value="">{t("any")}</option>
          {prisons.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </select>
      </Field>
      <button className="button" type="submit">{t("apply")}</button>
      {(filter.q || filter.status || filter.prison) && <a className="tap" href={`/${locale}/prisoners`}>{t("reset")}</a>}
    </form>
  );
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return <label className="grid gap-1"><span className="text-base">{label}</span>{children}</label>;
}
