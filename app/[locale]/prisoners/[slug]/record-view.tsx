import type { ReactNode } from "react";
import { Conflicts } from "@/components/conflicts";
import { Glance } from "@/components/glance";
import { Imprisonments, NextDates } from "@/components/imprisonments";
import { PersonHead } from "@/components/person-head";
import { SourceList } from "@/components/source-list";
import { Timeline } from "@/components/timeline";
import type { Locale } from "@/i18n/routing";
import { glanceOf } from "@/lib/glance";
import type { PrisonerInFull } from "@/lib/prisoners";
import { eventAnchor } from "@/lib/timeline";

type Props = { person: PrisonerInFull; locale: Locale; /** Who this is, in an editor's words. */ children: ReactNode };

/** All that a record says; where nothing was known yet, only whose record it is. */
export function RecordView({ person, locale, children }: Props) {
  const { events, sources, imprisonments, nextDates } = person;
  return (
    <article>
      <div className="with-aside">
        <PersonHead person={person} locale={locale} />
        {children}
        <div className="aside">
          <Glance lines={glanceOf(events)} locale={locale} />
          <Conflicts events={events} anchor={eventAnchor} />
        </div>
      </div>
      <Imprisonments imprisonments={imprisonments} />
      <NextDates dates={nextDates} />
      {events.length > 0 && <Timeline events={events} locale={locale} anchor={eventAnchor} />}
      {sources.length > 0 && <SourceList sources={sources} />}
    </article>
  );
}
