// Lists what stands in a content folder; hidden files are nobody's business here.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What Windows puts into folders, and does not show there. */
const ofWindows = ["thumbs.db", "desktop.ini"];

export type Listing = {
  /** Files, relative to the folder, with `/`, in order. */
  files: string[];
  /** Folders, the same way. */
  folders: string[];
  /** What is neither file nor folder (a symbolic link, a socket). */
  others: string[];
};

/** Everything below a folder, or undefined if it is not there. */
export function listFolder(folder: string): Listing | undefined {
  if (!existsSync(folder)) return undefined;
  const listing: Listing = { files: [], folders: [], others: [] };
  collect(folder, "", listing);
  return listing;
}

function collect(root: string, below: string, into: Listing): void {
  const entries = readdirSync(join(root, below), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || ofWindows.includes(entry.name.toLowerCase())) continue;
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      into.folders.push(path);
      collect(root, path, into);
    } else {
      (entry.isFile() ? into.files : into.others).push(path);
    }
  }
}
