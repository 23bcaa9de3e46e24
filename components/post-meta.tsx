import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { Post } from "@/lib/posts";
import { CallToAct } from "./call-to-act";
import { DateText } from "./date-text";

/** When and from whom: the lines under a post's title. */
export function PostMeta({ post }: { post: Post }) {
  const t = useTranslations("NewsPage");
  const { source, kind, readOn } = post.fields;
  const publisher = source.url ? <a href={source.url} rel="noopener noreferrer external"><bdi>{post.publisher}</bdi></a> : <bdi>{post.publisher}</bdi>;
  return (
    <div className="mt-4 grid gap-1 border-y border-rule py-3">
      <p><DateText date={post.when} />{kind && <span className="text-quiet">{"\u00a0· "}{t(`kind-${kind}`)}</span>}</p>
      <p>{t.rich("source", { publisher: () => publisher })}</p>
      {readOn && (
        <p><a className="tap font-bold" href={readOn} rel="noopener noreferrer external">{t.rich("readOn", { place: () => <bdi dir="ltr">{new URL(readOn).hostname.replace(/^www\./, "")}</bdi> })}</a></p>
      )}
    </div>
  );
}

/** About whom and on what, beside a post's text or, where there is no room, below it; then what to do. */
export function PostAside({ post, locale }: { post: Post; locale: Locale }) {
  const t = useTranslations("NewsPage");
  return (
    <div className="aside">
      <LinkList label={t("people")} items={post.people.map(({ slug, name }) => ({ href: `/${locale}/prisoners/${slug}`, name }))} />
      <LinkList label={t("tags")} items={post.tags.map(({ id, name }) => ({ href: `/${locale}/tags/${id}`, name }))} />
      <CallToAct locale={locale} />
    </div>
  );
}

function LinkList({ label, items }: { label: string; items: readonly { href: string; name: string }[] }) {
  if (items.length === 0) return null;
  return (
    <div className="mb-6">
      <h2 className="text-lg">{label}</h2>
      <ul className="flex flex-wrap gap-x-5">
        {items.map(({ href, name }) => <li key={href}><a className="tap" href={href}>{name}</a></li>)}
      </ul>
    </div>
  );
}
