import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { routing, type Locale } from "@/i18n/routing";
import type { ContributionKind, Field, FieldError, Typed } from "@/lib/contribution/form";
import { FormField } from "./form-field";

type Props = {
  locale: Locale;
  kinds: readonly ContributionKind[];
  typed: Typed | undefined;
  errors: readonly FieldError[];
  longest: Readonly<Record<Field, number>>;
  /** Names to choose from while typing. */
  names: readonly string[];
};

/** Dates and addresses in a sentence of any direction. */
const ltr = (chunks: ReactNode) => <bdi dir="ltr" className="whitespace-nowrap">{chunks}</bdi>;

/** What is wrong with a field, in words; the same on top of the form and at the field. */
export function ContributionError({ field, code, days: [first = "", second = ""] = [], most }: FieldError & { most: number }) {
  const t = useTranslations("ContributePage");
  return t.rich(`error-${code}`, { field: t(`field-${field}`), most, first, second, ltr });
}

/** The form for a news item, a correction or information on a prisoner; works without a script, and shows again what was typed. */
export function ContributeForm({ locale, kinds, typed, errors, longest, names }: Props) {
  const t = useTranslations("ContributePage");
  const languages = useTranslations("Language");
  const wire = (field: Field) => {
    const error = errors.find((one) => one.field === field);
    return { name: field, label: t(`field-${field}`), hint: t.rich(`hint-${field}`, { most: longest[field], ltr }), error: error && <ContributionError {...error} most={longest[field]} /> };
  };
  const line = (field: Field, rest: { dir?: "ltr" } = {}) => <FormField {...wire(field)}>{(wired) => <input {...wired} {...rest} dir={rest.dir ?? "auto"} defaultValue={typed?.[field]} autoComplete="off" />}</FormField>;
  const area = (field: Field, rows: number) => <FormField {...wire(field)}>{(wired) => <textarea {...wired} dir="auto" rows={rows} defaultValue={typed?.[field]} />}</FormField>;
  return (
    <form method="post" action={`/${locale}/contribute/check`} className="no-print mt-8 grid gap-6" autoComplete="off">
      <FormField {...wire("kind")}>{(wired) => <select {...wired} defaultValue={typed?.kind}>{kinds.map((kind) => <option key={kind} value={kind}>{t(`kind-${kind}`)}</option>)}</select>}</FormField>
      <FormField {...wire("language")}>{(wired) => <select {...wired} defaultValue={typed?.language || locale}>{routing.locales.map((one) => <option key={one} value={one}>{languages(one)}</option>)}</select>}</FormField>
      {line("title")}
      {area("people", 2)}
      {line("date")}
      {line("publisher")}
      {line("url", { dir: "ltr" })}
      {line("published")}
      {area("summary", 3)}
      {area("text", 14)}
      {names.length > 0 && <details className="max-w-2xl"><summary>{t("names")}</summary><p className="text-base">{names.map((name, i) => <span key={name}>{i > 0 && " · "}<bdi>{name}</bdi></span>)}</p></details>}
      <div><button className="button" type="submit">{t("check")}</button></div>
    </form>
  );
}
