// Lists that every page asks for are made once a day, not once a page: content does not change under a running site, and statuses age by the day.
// In development it does, and they are made anew.
import { today } from "./clock";
import { contentStamp } from "./content-stamp";

/** The same function, asked again only when the site's day changes; for arguments of which there are few, such as languages. What it returns is shared: nobody may change it. */
export function onceADay<Argument, Value>(make: (argument: Argument) => Value): (argument: Argument) => Value {
  const made = new Map<Argument, Value>();
  let day = "";
  return (argument) => {
    const now = `${today()} ${contentStamp()}`;
    if (now !== day) {
      made.clear();
      day = now;
    }
    if (!made.has(argument)) made.set(argument, make(argument));
    return made.get(argument) as Value;
  };
}

/** The same things by a key of theirs, each key with all that have it, in their order. */
export function grouped<Thing>(things: readonly Thing[], keysOf: (thing: Thing) => readonly string[]): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    for (const key of new Set(keysOf(thing))) {
      const group = groups.get(key);
      if (group) group.push(thing);
      else groups.set(key, [thing]);
    }
  }
  return groups;
}
