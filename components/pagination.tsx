import { useTranslations } from "next-intl";

type Props = { number: number; pages: number; hrefOf: (number: number) => string };

/** Newer and older pages of a list; nothing where there is one page only. */
export function Pagination({ number, pages, hrefOf }: Props) {
  const t = useTranslations("NewsPage");
  if (pages < 2) return null;
  return (
    <nav aria-label={t("pagination")} className="mt-8 flex flex-wrap gap-x-6 border-t-2 border-ink pt-4">
      {number > 1 && <a className="tap" rel="prev" href={hrefOf(number - 1)}>{t("newer")}</a>}
      <span>{t("page", { number, pages })}</span>
      {number < pages && <a className="tap" rel="next" href={hrefOf(number + 1)}>{t("older")}</a>}
    </nav>
  );
}
