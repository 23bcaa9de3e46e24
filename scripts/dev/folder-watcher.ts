// Watches a folder that may be moved away and come back, as when another branch is checked out.
import { statSync } from "node:fs";
import { watch, type FSWatcher } from "chokidar";

/** How long to wait until a burst of changes is over, in milliseconds. */
const settle = 60;
/** How often to see whether the folder itself is still the same one, in milliseconds. */
const heartbeat = 1000;

/** By which the folder is known again; undefined while it is not there. Its change time too: it may have been away in between. */
function identityOf(folder: string): string | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && `${found.ino} ${found.ctimeMs}`;
}

/**
 * Calls `changed` once it watches, after each burst of changes below `folder`, and when the folder itself goes or comes.
 * @returns how to stop
 */
export function watchFolder(folder: string, changed: () => void): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, settle);
  };
  let identity = identityOf(folder);
  let watcher: FSWatcher | undefined;
  const begin = () => {
    void watcher?.close();
    watcher = identity === undefined ? undefined : watch(folder, { ignoreInitial: true });
    // What vanishes while it is looked at is one more change, and no reason to end.
    watcher?.on("all", soon).on("error", soon).on("ready", soon);
  };
  begin();
  const beat = setInterval(() => {
    const now = identityOf(folder);
    if (now === identity) return;
    identity = now;
    begin();
    soon();
  }, heartbeat);
  return async () => {
    clearInterval(beat);
    clearTimeout(timer);
    await watcher?.close();
  };
}
