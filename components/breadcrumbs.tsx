import { useTranslations } from "next-intl";

/** A step on the way from the home page to this one; the last one, this page, has no address. */
export type Crumb = { name: string; href?: string };

export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTranslations("Nav");
  // Home alone is no way: the mark above leads there from every page.
  if (crumbs.filter(({ href }) => href).length < 2) return null;
  return (
    <nav aria-label={t("breadcrumbs")} className="-mt-2 mb-4 text-base text-quiet">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map(({ name, href }, i) => (
          <li key={name} className="flex gap-x-2">
            {i > 0 && href && <span aria-hidden="true" className="tap">/</span>}
            {/* The heading below says the same in large: who sees it needs no second one here. */}
            {href ? <a href={href} className="tap">{name}</a> : <bdi aria-current="page" className="sr-only">{name}</bdi>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
