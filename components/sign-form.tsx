import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { Country } from "@/lib/petition/countries";
import type { Shown, SignError, SignField } from "@/lib/petition/form";
import type { Returned } from "@/lib/petition/sign";
import { FormErrors } from "./form-errors";
import { FormField } from "./form-field";
import { DoneTaskFields, FormNotice } from "./form-task";

type Props = {
  locale: Locale;
  countries: readonly Country[];
  ways: readonly Shown[];
  version: string;
  /** Which text is signed, in words. */
  signed: ReactNode;
  returned: Returned | undefined;
};

/** How a name may appear: not at all unless something else is chosen. */
export function ShownChoice({ ways, chosen }: { ways: readonly Shown[]; chosen: string }) {
  const t = useTranslations("SignPage");
  return (
    <fieldset id="shown" className="max-w-2xl">
      <legend className="font-bold">{t("field-shown")}</legend>
      {ways.map((way) => (
        <label key={way} className="tap flex items-baseline gap-2"><input type="radio" name="shown" value={way} defaultChecked={way === chosen} /> <span>{t(`shown-${way}`)}</span></label>
      ))}
      <p className="text-base text-quiet">{t("shownNote")}</p>
    </fieldset>
  );
}

/** The form of the appeal. Works without a script, and shows again what was typed. No autofill: a phone that is seized should not offer what was signed with. */
export function SignForm({ locale, countries, ways, version, signed, returned }: Props) {
  const t = useTranslations("SignPage");
  const { typed, errors = [] } = returned ?? {};
  const codeOf = (field: SignField) => errors.find((error) => error.field === field)?.code;
  const words = (field: SignField, code: SignError["code"]) => (field === "name" ? t(`error-${code as `name-missing`}`) : t(`error-${field as "email"}-${code as "missing"}`));
  const wire = (field: "name" | "email" | "country") => {
    const code = codeOf(field);
    return { name: field, label: t(`field-${field}`), hint: field === "country" ? undefined : t(`hint-${field}`), error: code && words(field, code) };
  };
  const consentError = codeOf("consent");
  return (
    <>
      <FormErrors title={t("errorsTitle")} errors={errors.map(({ field, code }) => ({ field, words: words(field, code) }))} />
      {returned?.textChanged && <FormNotice title={t("changedTitle")}>{t("changed")}</FormNotice>}
      {returned?.isBusy && <FormNotice title={t("busyTitle")}>{returned.minutes === undefined ? t("busy") : t("busyHour", { minutes: returned.minutes })}</FormNotice>}
      <form method="post" action={`/${locale}/appeal/sign`} className="no-print mt-6 grid gap-6">
        <input type="hidden" name="version" value={version} />
        <DoneTaskFields task={returned?.task} />
        <FormField {...wire("name")}>{(wired) => <input {...wired} dir="auto" autoComplete="off" maxLength={200} required defaultValue={typed?.name} />}</FormField>
        <FormField {...wire("email")}>{(wired) => <input {...wired} type="text" inputMode="email" autoCapitalize="none" spellCheck={false} dir="ltr" autoComplete="off" maxLength={320} required defaultValue={typed?.email} />}</FormField>
        <FormField {...wire("country")}>
          {(wired) => (
            <select {...wired} autoComplete="off" required defaultValue={typed?.country ?? ""}>
              <option value="">{t("choose")}</option>
              {countries.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
            </select>
          )}
        </FormField>
        <ShownChoice ways={ways} chosen={typed?.shown || "no"} />
        <div className="max-w-2xl">
          <p className="font-bold" id="consent-label">{t("field-consent")}</p>
          {consentError && <p id="consent-error" className="font-bold text-signal">{words("consent", consentError)}</p>}
          <label className="tap flex items-baseline gap-2"><input id="consent" type="checkbox" name="consent" value="yes" required defaultChecked={typed?.consent === "yes"} aria-describedby={consentError ? "consent-error" : undefined} aria-invalid={consentError ? true : undefined} /> <span>{t("consent")}</span></label>
        </div>
        <p className="max-w-2xl text-base text-quiet">{signed}</p>
        <div><button className="button" type="submit">{t("send")}</button></div>
      </form>
    </>
  );
}
