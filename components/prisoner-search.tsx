import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { Choice, PrisonerFilter } from "@/lib/prisoner-filter";

type Props = {
  locale: Locale;
  filter: PrisonerFilter;
  statuses: readonly Choice[];
  prisons: readonly Choice[];
  charges: readonly Choice[];
};

/** Asks by GET: the answer has an address that can be shared, and no script is needed. */
export function PrisonerSearch({ locale, filter, statuses, prisons, charges }: Props) {
  const t = useTranslations("PrisonersPage");
  return (
    <form method="get" action={`/${locale}/prisoners`} role="search" aria-label={t("filter")} className="search no-print">
      <Field label={t("q")}><input className="field" type="search" name="q" defaultValue={filter.q} maxLength={200} autoComplete="off" /></Field>
      <Field label={t("status")}><Choices name="status" chosen={filter.status} choices={statuses} /></Field>
      <Field label={t("prison")}><Choices name="prison" chosen={filter.prison} choices={prisons} /></Field>
      <Field label={t("charge")}><Choices name="charge" chosen={filter.charge} choices={charges} /></Field>
      <button className="button" type="submit">{t("apply")}</button>
    </form>
  );
}

/** Beside each choice stands how many people it would show, the other questions kept. */
function Choices({ name, chosen, choices }: { name: string; chosen: string; choices: readonly Choice[] }) {
  const t = useTranslations("PrisonersPage");
  return (
    <select className="field" name={name} defaultValue={chosen}>
      <option value="">{t("any")}</option>
      {choices.map((choice) => <option key={choice.id} value={choice.id}>{t("option", { name: choice.name, count: choice.count })}</option>)}
    </select>
  );
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return <label><span>{label}</span>{children}</label>;
}

/** A question that was asked: in the reader's words, what the list would be without it, and how many would stand there. */
export type Asked = { label: string; value: string; href: string; count: number };

/** What was asked, each with a way to take it back; where nobody fits, also how many would if it were taken back. */
export function AskedQuestions({ asked, found, everyone }: { asked: readonly Asked[]; found: number; /** Address of the whole list. */ everyone: string }) {
  const t = useTranslations("PrisonersPage");
  if (asked.length === 0) return null;
  return (
    <nav aria-label={t("asked")} className="mt-4">
      <ul className="flex flex-wrap gap-x-6">
        {asked.map(({ label, value, href, count }) => (
          <li key={label}>
            <a className="tap" href={href}>{t.rich(found === 0 ? "withoutCount" : "without", { label, count, value: () => <bdi className="break-all">{value}</bdi> })}</a>
          </li>
        ))}
        <li><a className="tap font-bold" href={everyone}>{t("reset")}</a></li>
      </ul>
    </nav>
  );
}
