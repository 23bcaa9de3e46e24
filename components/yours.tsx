import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { Shown } from "@/lib/petition/form";
import type { Proposal } from "@/lib/petition/first-name";
import type { Signature } from "@/lib/petition/signatures";
import type { ListedError, YoursReturned } from "@/lib/petition/yours";
import { FormErrors } from "./form-errors";
import { FormField } from "./form-field";
import { ShownChoice } from "./sign-form";

/** What shall stand in the list of a name of which the first name alone may be seen: to be looked at, and to be typed anew. */
function ListedField({ name, listed, isSure, error }: { name: string; listed: string | undefined; isSure: boolean; error: string | undefined }) {
  const t = useTranslations("SignPage");
  const hint = isSure ? t("listedHint") : t.rich("listedUnsure", { name: () => <bdi>{name}</bdi> });
  return <FormField name="listed" label={t("inList")} hint={hint} error={error}>{(wired) => <input {...wired} dir="auto" autoComplete="off" maxLength={200} required defaultValue={listed} />}</FormField>;
}

/** Why what shall stand in the list cannot. */
function useListedWords(error: ListedError | undefined): string | undefined {
  const t = useTranslations("SignPage");
  if (error === undefined) return undefined;
  return error === "unsure" ? t("error-listed-unsure") : t(`error-name-${error}`);
}

type ConfirmProps = { locale: Locale; token: string; name: string; proposal: Proposal; country: string; shown: Shown; returned: YoursReturned | undefined };

/** What is about to be signed, and the button that does it. */
export function ConfirmForm({ locale, token, name, proposal, country, shown, returned }: ConfirmProps) {
  const t = useTranslations("SignPage");
  const { listed = proposal.listed, listedError, isBusy = false } = returned ?? {};
  const words = useListedWords(listedError);
  const errors = [...(words ? [{ field: "listed", words }] : []), ...(isBusy ? [{ field: "confirm", words: t("busy") }] : [])];
  const rows = [[t("field-name"), name], [t("field-country"), country], [t("field-shown"), t(`shown-${shown}`)], ...(shown === "full" ? [[t("inList"), name] as const] : [])] as const;
  return (
    <>
      <h1 className="title">{t("confirmTitle")}</h1>
      <FormErrors title={t(words ? "errorsTitle" : "busyTitle")} errors={errors} />
      <p className="mt-4">{t("confirmIntro")}</p>
      <dl className="glance mt-4 max-w-2xl">{rows.map(([term, value]) => <div key={term}><dt>{term}</dt><dd><bdi>{value}</bdi></dd></div>)}</dl>
      <form id="confirm" method="post" action={`/${locale}/appeal/yours/confirm`} className="mt-6 grid gap-6">
        <input type="hidden" name="t" value={token} />
        {shown === "first" && <ListedField name={name} listed={listed} isSure={proposal.isSure} error={words} />}
        <div><button className="button" type="submit">{t("confirmButton")}</button></div>
      </form>
      <p className="mt-6 max-w-2xl">{t.rich("confirmNot", { again: (chunks) => <a href={`/${locale}/appeal#sign`}>{chunks}</a> })}</p>
    </>
  );
}

/** Where the store cannot be asked now: the button sends again what was sent, or opens the link again. */
export function RetryForm({ locale, token, returned }: { locale: Locale; token: string; returned: YoursReturned | undefined }) {
  const t = useTranslations("SignPage");
  const { deed, typed, shown, listed } = returned ?? {};
  return (
    <>
      <h1 className="title">{t(deed ? "busyTitle" : "busyOpenTitle")}</h1>
      <p className="mt-4 max-w-2xl">{t(deed ? "busy" : "busyOpen")}</p>
      <form method={deed ? "post" : "get"} action={`/${locale}/appeal/yours${deed ? `/${deed}` : ""}`} className="mt-6">
        <input type="hidden" name="t" value={token} />
        {typed && <input type="hidden" name="name" value={typed} />}
        {shown && <input type="hidden" name="shown" value={shown} />}
        {listed !== undefined && <input type="hidden" name="listed" value={listed} />}
        <button className="button" type="submit">{t("busyAgain")}</button>
      </form>
    </>
  );
}

type Props = { locale: Locale; token: string; signature: Signature; name: string | undefined; ways: readonly Shown[]; returned: YoursReturned | undefined };

/** A signature as its owner sees it: how the name appears, and how to change that or withdraw. */
export function ChangeForms({ locale, token, signature, name, ways, returned }: Props) {
  const t = useTranslations("SignPage");
  const { shown, state } = signature;
  const { error, listedError, isBusy = false, shown: chosen } = returned ?? {};
  const listed = returned?.deed === "change" ? returned.listed : undefined;
  const words = error && t(`error-name-${error}`);
  const listedWords = useListedWords(listedError);
  const mend = [...(words ? [{ field: "name", words }] : []), ...(listedWords ? [{ field: "listed", words: listedWords }] : [])];
  const errors = [...mend, ...(isBusy ? [{ field: "change", words: t("busy") }] : [])];
  return (
    <>
      <h1 className="title">{t("yoursTitle")}</h1>
      <FormErrors title={t(mend.length > 0 ? "errorsTitle" : "busyTitle")} errors={errors} />
      <p className="mt-4 max-w-2xl">{t("yours", { shown: t(`shown-${shown}`) })} {state === "waiting" && t("yoursWaiting")} {state === "refused" && t("yoursRefused")}</p>
      <h2 id="change" className="heading mt-8">{t("changeTitle")}</h2>
      <form method="post" action={`/${locale}/appeal/yours/change`} className="grid gap-6">
        <input type="hidden" name="t" value={token} />
        <ShownChoice ways={ways} chosen={ways.find((way) => way === chosen) ?? shown} />
        <FormField name="name" label={t("changeName")} hint={t("changeNameHint")} error={words}>{(wired) => <input {...wired} dir="auto" autoComplete="off" maxLength={200} defaultValue={name} />}</FormField>
        {listed !== undefined && <ListedField name={name ?? ""} listed={listed} isSure={false} error={listedWords} />}
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
