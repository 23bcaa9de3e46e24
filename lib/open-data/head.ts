// What every file of the open data says of itself first: its schema, its licence, its day.
import { today } from "../clock";
import { absoluteUrl } from "../settings";
import type { Head } from "./schema";

export const licence = "https://creativecommons.org/licenses/by/4.0/";
export const schemaPath = "/data/schema.json";

/** @param about the page that explains the files, in the language of most who write programs */
export function headed<Data extends object>(data: Data): Head & Data {
  return {
    $schema: absoluteUrl(schemaPath),
    licence,
    licenceExcludes: "Names, titles and quotations belong to those who are named as their source.",
    attribution: `Free Iran’s Political Prisoners, ${absoluteUrl("/")}`,
    site: absoluteUrl("/"),
    asOf: today(),
    about: absoluteUrl("/en/about/data"),
    ...data,
  };
}

/** A web address as RFC 3986 has it, in ASCII: sources may be written with letters of any script. */
export function asciiAddress(url: string): string {
  return /[^\u0021-\u007e]/.test(url) ? new URL(url).href : url;
}

/** The same source with such an address. */
export function asciiSource<Source extends { url?: string | undefined }>(source: Source): Source {
  return source.url === undefined ? source : { ...source, url: asciiAddress(source.url) };
}
