// Tells in development when content was turned into data anew; in production content never changes under a running site.
import { statSync } from "node:fs";
import path from "node:path";
import { settings } from "./settings";

const version = path.join(process.cwd(), ".contentlayer", "version.json");

/**
 * Another number whenever the content on disk is another; always 0 in production. Asked at each use: Next makes modules anew when content
 * changes, but forgets to where it is compiling another page at that moment.
 */
export function contentStamp(): number {
  return settings.isDevelopment ? (statSync(/* turbopackIgnore: true */ version, { throwIfNoEntry: false })?.mtimeMs ?? 0) : 0;
}
