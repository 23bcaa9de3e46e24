import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { Shown } from "@/lib/petition/form";
import type { NameError } from "@/lib/petition/names";
import type { Signature } from "@/lib/petition/signatures";
import type { YoursReturned } from "@/lib/petition/yours";
import { FormErrors } from "./form-errors";
import { FormField } from "./form-field";
import { ShownChoice } from "./sign-form";

/** What is about to be signed, and the button that does it. */
export function ConfirmForm({ locale, token, name, listedAs, country, shown, isBusy }: { locale: Locale; token: string; name: string; listedAs: string; country: string; shown: Shown; isBusy: boolean }) {
  const t = useTranslations("SignPage");
  const rows = [[t("field-name"), name], [t("field-country"), country], [t("field-shown"), t(`shown-${shown}`)], ...(shown === "no" ? [] : [[t("inList"), listedAs] as const])] as const;
  return (
    <>
      <h1 className="title">{t("confirmTitle")}</h1>
      <FormErrors title={t("busyTitle")} errors={isBusy ? [{ field: "confirm", words: t("busy") }] : []} />
      <p className="mt-4">{t("confirmIntro")}</p>
      <dl className="glance mt-4 max-w-2xl">{rows.map(([term, words]) => <div key={term}><dt>{term}</dt><dd><bdi>{words}</bdi></dd></div>)}</dl>
      <form id="confirm" method="post" action={`/${locale}/appeal/yours/confirm`} className="mt-6">
        <input type="hidden" name="t" value={token} />
        <button className="button" type="submit">{t("confirmButton")}</button>
      </form>
      <p className="mt-6 max-w-2xl">{t.rich("confirmNot", { again: (chunks) => <a href={`/${locale}/appeal#sign`}>{chunks}</a> })}</p>
    </>
  );
}

/** Where the store cannot be asked now: the button sends again what was sent, or opens the link again. */
export function RetryForm({ locale, token, returned }: { locale: Locale; token: string; returned: YoursReturned | undefined }) {
  const t = useTranslations("SignPage");
  const { deed, typed, shown } = returned ?? {};
  return (
    <>
      <h1 className="title">{t(deed ? "busyTitle" : "busyOpenTitle")}</h1>
      <p className="mt-4 max-w-2xl">{t(deed ? "busy" : "busyOpen")}</p>
      <form method={deed ? "post" : "get"} action={`/${locale}/appeal/yours${deed ? `/${deed}` : ""}`} className="mt-6">
        <input type="hidden" name="t" value={token} />
        {typed && <input type="hidden" name="name" value={typed} />}
        {shown && <input type="hidden" name="shown" value={shown} />}
        <button className="button" type="submit">{t("busyAgain")}</button>
      </form>
    </>
  );
}

type Props = { locale: Locale; token: string; signature: Signature; name: string | undefined; ways: readonly Shown[]; error: NameError | undefined; isBusy: boolean };

/** A signature as its owner sees it: how the name appears, and how to change that or withdraw. */
export function ChangeForms({ locale, token, signature, name, ways, error, isBusy }: Props) {
  const t = useTranslations("SignPage");
  const { shown, state } = signature;
  const words = error && t(`error-name-${error}`);
  const errors = [...(words ? [{ field: "name", words }] : []), ...(isBusy ? [{ field: "change", words: t("busy") }] : [])];
  return (
    <>
      <h1 className="title">{t("yoursTitle")}</h1>
      <FormErrors title={t(error ? "errorsTitle" : "busyTitle")} errors={errors} />
      <p className="mt-4 max-w-2xl">{t("yours", { shown: t(`shown-${shown}`) })} {state === "waiting" && t("yoursWaiting")} {state === "refused" && t("yoursRefused")}</p>
      <h2 id="change" className="heading mt-8">{t("changeTitle")}</h2>
      <form method="post" action={`/${locale}/appeal/yours/change`} className="grid gap-6">
        <input type="hidden" name="t" value={token} />
        <ShownChoice ways={ways} chosen={shown} />
        <FormField name="name" label={t("changeName")} hint={t("changeNameHint")} error={words}>{(wired) => <input {...wired} dir="auto" autoComplete="off" maxLength={200} defaultValue={name} />}</FormField>
        <div><button className="button" type="submit">{t("changeButton")}</button></div>
      </form>
      <h2 className="heading mt-10">{t("withdrawTitle")}</h2>
      <p className="max-w-2xl">{t("withdrawNote")}</p>
      <form method="post" action={`/${locale}/appeal/yours/withdraw`} className="mt-4">
        <input type="hidden" name="t" value={token} />
        <button className="button quiet" type="submit">{t("withdrawButton")}</button>
      </form>
    </>
  );
}
