import type { DateText as Text } from "@/lib/dates";

/** A date in the reader's calendar, with the other calendar beside it where there is one, unless space is short. No line breaks inside either: globals.css. */
export function DateText({ date, brief = false }: { date: Text; brief?: boolean }) {
  return (
    <time dateTime={date.iso}>
      <span>{date.main}</span>
      {date.beside && !brief && <> <span className="text-quiet">({date.beside})</span></>}
    </time>
  );
}
