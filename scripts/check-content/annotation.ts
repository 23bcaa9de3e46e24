// A mistake as hosts of code show it beside the line: a “workflow command” of GitHub, which others (Gitea, Forgejo) take as well.
import type { Locale } from "../../i18n/routing";
import type { Problem } from "../../lib/check/problem";
import { explain } from "../../lib/check/words";

/** Signs that would end the message. */
function escaped(message: string): string {
  return message.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

/** Signs that would end a property. */
function escapedProperty(value: string): string {
  return escaped(value).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

/** `::error file=…,line=…,col=…,title=…::…`: what is wrong is the title, why and how to mend it the message. */
export function annotation(problem: Problem, locale: Locale): string {
  const { file, line, column, level } = problem;
  const { what, why, fix } = explain(problem, locale);
  const properties = Object.entries({ file, line, col: column, title: what }).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${level} ${properties.join(",")}::${escaped([why, fix].filter(Boolean).join(" "))}`;
}
