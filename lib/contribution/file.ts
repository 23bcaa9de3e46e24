// From a contribution to the MDX file that an editor can put into content/: hidden by `draft: true` until somebody has looked at it.
import { Document } from "yaml";
import type { Locale } from "@/i18n/routing";
import { listTerms } from "../glossary";
import { personNames, publishedRecords } from "../people";
import { foldForSearch } from "../search";
import { slugFrom } from "../transliteration";
import type { Contribution } from "./form";

export type ContributionFile = {
  /** Relative to content/: `news/some-title/fa.mdx`. */
  path: string;
  text: string;
  /** Names that the site does not know yet, as typed: editors must add or correct them. */
  unknown: { people: string[]; publisher: string | undefined };
};

/** The slug of a person who is published, by any of their names or spellings. */
function findPersonByName(name: string): string | undefined {
  const wanted = foldForSearch(name);
  for (const [slug, { names, spellings = [] }] of publishedRecords()) {
    if ([...Object.values(names), ...spellings].some((one) => foldForSearch(one) === wanted)) return slug;
  }
  return undefined;
}

function findPublisherByName(name: string, language: Locale): string | undefined {
  const wanted = foldForSearch(name);
  return listTerms("publishers", language).find(({ id, names }) => id === name || Object.values(names).some((one) => foldForSearch(one) === wanted))?.id;
}

/** A line of YAML comment holds whatever was typed, but never a second line. */
function comment(words: string): string {
  return ` ${words.replace(/\s+/g, " ")}`;
}

/** The words for editors in the file's comments, in the language of the interface. */
export type CommentWords = { sent: string; kind: string; newPerson: (name: string) => string; newPublisher: (name: string) => string };

/** The file of a contribution. @param words for comments, above the fields */
export function contributionFile(contribution: Contribution, words: CommentWords): ContributionFile {
  const { language, title, date, summary, publisher, url, published, text } = contribution;
  const known = contribution.people.map((name) => ({ name, slug: findPersonByName(name) }));
  const prisoners = [...new Set(known.flatMap(({ slug }) => slug ?? []))];
  const people = known.filter(({ slug }) => slug === undefined).map(({ name }) => name);
  const id = findPublisherByName(publisher, language);
  const document = new Document({
    title, date, summary,
    source: { publisher: id ?? (slugFrom(publisher) || "unknown-publisher"), ...(url ? { url } : {}), ...(published ? { date: published } : {}) },
    ...(prisoners.length > 0 ? { prisoners } : {}),
    original: true, draft: true,
  });
  document.commentBefore = [words.sent, words.kind, ...people.map(words.newPerson), ...(id ? [] : [words.newPublisher(publisher)])].map(comment).join("\n");
  const slug = slugFrom(title) || `contribution-${date}`;
  return {
    path: `news/${slug}/${language}.mdx`,
    text: `---\n${document.toString({ lineWidth: 0 })}---\n\n${text}\n`,
    unknown: { people, publisher: id ? undefined : publisher },
  };
}

/** Names of published people, to choose from while typing, in the reader's script. */
export function listKnownNames(locale: Locale): string[] {
  return [...personNames(locale).values()].sort(new Intl.Collator(locale).compare);
}
