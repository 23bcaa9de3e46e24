// News posts: newest first, drafts nowhere, each in the reader's language or its original.
import type { Locale } from "@/i18n/routing";
import { dateText, type DateText } from "./dates";
import { listEntries, type Entry } from "./entries";
import { findTerm, termName, type Term } from "./glossary";
import { grouped, onceADay } from "./once-a-day";
import { personNames } from "./people";
import { newsSchema, type NewsFields } from "./schema/documents";

/** A post with everything that a page shows of it, in the reader's language. */
export type Post = Entry<NewsFields> & {
  when: DateText;
  publisher: string;
  tags: readonly Term[];
  people: readonly { slug: string; name: string }[];
};
/** Few, since each comes with its full text folded away: a page of the list still arrives with the first packets (14 kB). */
export const postsPerPage = 5;

function postOf(entry: Entry<NewsFields>, names: ReadonlyMap<string, string>, reader: Locale): Post {
  const { date, source, tags = [], prisoners = [] } = entry.fields;
  return {
    ...entry,
    when: dateText(date, reader),
    publisher: termName("publishers", source.publisher, reader),
    tags: tags.flatMap((id) => findTerm("tags", id, reader) ?? []),
    people: prisoners.flatMap((slug) => {
      const name = names.get(slug);
      return name === undefined ? [] : [{ slug, name }];
    }),
  };
}

const everyPost = onceADay((locale: Locale): readonly Post[] => {
  const names = personNames(locale);
  const { compare } = new Intl.Collator();
  const posts = listEntries("News", newsSchema, locale)
    .sort((a, b) => compare(b.fields.date, a.fields.date) || compare(a.slug, b.slug))
    .map((entry) => postOf(entry, names, locale));
  return Object.freeze(posts);
});
const bySlug = onceADay((locale: Locale) => new Map(everyPost(locale).map((post) => [post.slug, post])));
const byPerson = onceADay((locale: Locale) => grouped(everyPost(locale), ({ fields }) => fields.prisoners ?? []));
const byTag = onceADay((locale: Locale) => grouped(everyPost(locale), ({ fields }) => fields.tags ?? []));

/** Every published post, newest first; posts of one day in the order of their slugs. */
export function listPosts(locale: Locale): readonly Post[] {
  return everyPost(locale);
}

/** The post of this slug, or undefined if there is none or it is a draft. */
export function findPost(slug: string, locale: Locale): Post | undefined {
  return bySlug(locale).get(slug);
}

export function listPostsAbout(prisoner: string, locale: Locale): readonly Post[] {
  return byPerson(locale).get(prisoner) ?? [];
}

export function listPostsTagged(tag: string, locale: Locale): readonly Post[] {
  return byTag(locale).get(tag) ?? [];
}

/** One page of the list (pages count from 1) and how many pages there are; undefined past the end. */
export function findPostPage(number: number, locale: Locale): { posts: readonly Post[]; pages: number } | undefined {
  const posts = listPosts(locale);
  const pages = Math.max(1, Math.ceil(posts.length / postsPerPage));
  if (!Number.isInteger(number) || number < 1 || number > pages) return undefined;
  return { posts: posts.slice((number - 1) * postsPerPage, number * postsPerPage), pages };
}
