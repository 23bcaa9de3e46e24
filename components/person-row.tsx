import type { ReactNode } from "react";
import type { Locale } from "@/i18n/routing";
import type { Prisoner } from "@/lib/prisoners";
import { StatusLabel } from "./status-label";

/** One person in a list: the name, large, in the reader's script and its other one; what is known, and since when. */
export function PersonRow({ person, locale, children }: { person: Prisoner; locale: Locale; /** More to say of this person in this list. */ children?: ReactNode }) {
  const other = locale === "en" ? "fa" : "en";
  return (
    <li className="border-t border-rule py-4">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <a href={`/${locale}/prisoners/${person.slug}`} className="name no-underline">{person.name}</a>
        {/* At the far edge, also where it takes a line of its own: each script has its margin. */}
        <span className="ms-auto text-lg text-quiet"><bdi lang={other}>{person.record.names[other]}</bdi></span>
      </div>
      <StatusLabel status={person.status} />
      {children}
    </li>
  );
}

/** One person on the wall of names: the name carries the line, the status stands under it. */
export function PersonLine({ person, locale }: { person: Prisoner; locale: Locale }) {
  return (
    <li>
      <a href={`/${locale}/prisoners/${person.slug}`} className="name no-underline">{person.name}</a>
      <StatusLabel status={person.status} brief />
    </li>
  );
}
