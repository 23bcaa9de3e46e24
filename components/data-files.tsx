import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import { WebAddress } from "./web-address";

type File = { href: string; about: "prisoners" | "prisonersCsv" | "person" | "signers" | "signersCsv" | "signatures" | "news" | "schema" };

const code = (chunks: ReactNode) => <code dir="ltr">{chunks}</code>;

/** The files of the open data, each with what it holds. */
export function DataFiles({ files }: { files: readonly File[] }) {
  const t = useTranslations("DataPage");
  return (
    <section aria-labelledby="files" className="mt-8">
      <h2 id="files" className="heading">{t("files")}</h2>
      <ul>
        {files.map(({ href, about }) => (
          <li key={href} className="border-t border-rule py-2"><a className="tap font-bold" dir="ltr" href={href}><WebAddress url={href} /></a><br />{t.rich(about, { code })}</li>
        ))}
      </ul>
    </section>
  );
}

/** How to read them, and on what terms. */
export function DataNotes({ licence }: { licence: string }) {
  const t = useTranslations("DataPage");
  const link = (chunks: ReactNode) => <a href={licence} rel="license noopener noreferrer external">{chunks}</a>;
  return (
    <div className="prose">
      {(["meaning", "fresh", "csv", "licence", "harm"] as const).map((part) => (
        <section key={part} aria-labelledby={part}>
          <h2 id={part}>{t(part)}</h2>
          <p>{t.rich(`${part}Text`, { code, link })}</p>
        </section>
      ))}
    </div>
  );
}
