import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { Appeal } from "@/lib/appeals";
import { DateText } from "./date-text";
import { WebAddress } from "./web-address";

type Props = { appeal: Appeal; others: readonly Appeal[]; hasSigners: boolean; locale: Locale };

/** Beside an appeal: where it was published, who signed it, and the other appeals. */
export function AppealAside({ appeal, others, hasSigners, locale }: Props) {
  const t = useTranslations("AppealPage");
  return (
    <div className="mt-10 grid max-w-2xl gap-8">
      {appeal.publications.length > 0 && (
        <section aria-labelledby="published">
          <h2 id="published" className="text-xl">{t("publishedAt")}</h2>
          <ul>
            {appeal.publications.map(({ url, publisher, when }) => (
              <li key={url} className="mt-2">
                {publisher && <bdi>{publisher}</bdi>} {when && <DateText date={when} />}
                <br /><a href={url} dir="ltr" rel="noopener noreferrer external"><WebAddress url={url} /></a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {hasSigners && <p><a className="tap font-bold" href={`/${locale}/signers`}>{t("signersLink")}</a></p>}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others" className="text-xl">{t("others")}</h2>
          <ul>
            {others.map(({ slug, fields, when, address, locale: language, dir }) => (
              <li key={slug} className="mt-2"><a className="tap" lang={language} dir={dir} href={`/${locale}${address}`}>{fields.title}</a> <span className="text-quiet"><DateText date={when} /></span></li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
