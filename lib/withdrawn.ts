// Which addresses belonged to a person whose record was withdrawn: they answer 410 (RFC 9110, 15.5.11), whatever form they ask for.
import { isWithdrawn } from "./people";
import { settings } from "./settings";

const ofPerson = /^\/(?:[a-z]{2}\/prisoners\/(?<page>[^/]+)(?:\/|$)|data\/prisoners\/(?<file>[^/]+)\.json$)/;

/** Is this the address (with or without query) of the page, image, feed or data of somebody whose record was withdrawn? */
export function isGone(address: string): boolean {
  const { page, file } = ofPerson.exec(decodeURIComponent(address.split("?", 1)[0] ?? ""))?.groups ?? {};
  const slug = page ?? file;
  return slug !== undefined && isWithdrawn(slug);
}

/** In development nobody stands before Next to answer 410: the page of such a person says itself what readers find. */
export function isGoneInDevelopment(slug: string): boolean {
  return settings.isDevelopment && isWithdrawn(slug);
}
