import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import type { Post } from "@/lib/posts";
import { DateText } from "./date-text";
import { OwnLanguage } from "./page-frame";

type Props = { post: Post; locale: Locale; /** The full text, to be opened in place. */ children?: ReactNode; level?: 2 | 3 };

/** A post in a list: date, title, summary, and its full text folded away where there is one. */
export function PostCard({ post, locale, children, level = 2 }: Props) {
  const t = useTranslations("NewsPage");
  const Heading = `h${level}` as const;
  const href = `/${locale}/news/${post.slug}`;
  return (
    <article className="ledger border-t border-rule py-6">
      <p className="text-quiet"><DateText date={post.when} /> <bdi className="block">{post.publisher}</bdi></p>
      <OwnLanguage of={post} className="max-w-2xl">
        <Heading className="mt-1 text-2xl lg:mt-0"><a href={href} className="no-underline">{post.fields.title}</a></Heading>
        <p className="mt-2">{post.fields.summary}</p>
      </OwnLanguage>
      {children && (
        <details className="mt-3">
          <summary className="py-1 font-bold text-signal">{t("showFullText")}</summary>
          <OwnLanguage of={post} className="prose mt-4">{children}</OwnLanguage>
        </details>
      )}
    </article>
  );
}
