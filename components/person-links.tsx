import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { Post } from "@/lib/posts";
import type { Prisoner } from "@/lib/prisoners";
import { DateText } from "./date-text";

/** From a person onward: news about them, what a reader can do, how to follow the record. */
export function PersonLinks({ person, posts, locale }: { person: Prisoner; posts: readonly Post[]; locale: Locale }) {
  const t = useTranslations("PrisonerPage");
  return (
    <>
      {posts.length > 0 && (
        <section aria-labelledby="news" className="mt-12">
          <h2 id="news" className="heading">{t("news", { name: person.name })}</h2>
          <ul>
            {posts.map((post) => (
              <li key={post.slug} className="border-t border-rule py-3">
                <p className="text-base text-quiet"><DateText date={post.when} /></p>
                <a className="tap font-bold" lang={post.locale} dir={post.dir} href={`/${locale}/news/${post.slug}`}>{post.fields.title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="act" className="mt-12 max-w-2xl">
        <h2 id="act" className="heading">{t("act")}</h2>
        <p>
          {t.rich("actText", {
            appeal: (chunks) => <a href={`/${locale}/appeal`}>{chunks}</a>,
            act: (chunks) => <a href={`/${locale}/act`}>{chunks}</a>,
          })}
        </p>
        <p className="mt-2"><a className="tap" href={`/${locale}/prisoners/${person.slug}/feed.xml`}>{t("follow")}</a></p>
      </section>
    </>
  );
}
