import type { DateText as Text } from "@/lib/dates";

/** A date in the reader's calendar, with the other calendar beside it where there is one. */
export function DateText({ date }: { date: Text }) {
  return (
    <time dateTime={date.iso}>
      {date.main}
      {date.beside && <bdi className="text-quiet"> ({date.beside})</bdi>}
    </time>
  );
}
