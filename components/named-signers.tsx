import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import { Pagination } from "./pagination";

export type NamedSigner = { key: number; name: string; country: string; day: ReactNode; signed: string };

/** Names of those who signed here, newest first, with the way to the other pages and to the whole list as data. */
export function NamedSigners({ locale, signers, page, pages }: { locale: Locale; signers: readonly NamedSigner[]; page: number; pages: number }) {
  const t = useTranslations("SignPage");
  return (
    <>
      <p className="mt-2 max-w-2xl">{t("listNote")}</p>
      {signers.length === 0 && <p className="mt-4">{t("listNone")}</p>}
      <ul className="columns mt-4">
        {signers.map(({ key, name, country, day, signed }) => (
          <li key={key} className="break-inside-avoid border-t border-rule py-2">
            <bdi className="font-bold">{name}</bdi>{locale === "en" ? ", " : "، "}{country}<br /><span className="text-base text-quiet">{day} · {signed}</span>
          </li>
        ))}
      </ul>
      <Pagination number={page} pages={pages} hrefOf={(number) => `/${locale}/signers${number === 1 ? "" : `/page/${number}`}`} />
      <p className="mt-4"><a className="tap" href="/data/signatures.json">{t("listData")}</a></p>
    </>
  );
}
