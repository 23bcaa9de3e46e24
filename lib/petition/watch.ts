// Looks after an open petition: keeps room for withdrawing, and notices when the database's file was taken away or replaced.
import type { Database } from "./store/engine";

/** How often to look, in milliseconds. */
const pause = 5000;

/** @param folder the data folder, as it is set @param lost called once, when the database is no longer the one that was opened @returns how to end it */
export async function watchStore(database: Database, folder: string, lost: () => void): Promise<() => void> {
  let hadRoom = true;
  let isLooking = false;
  const look = async () => {
    const hasRoom = await database.keepRoom();
    // Once, and not at each look.
    if (!hasRoom && hadRoom) console.error(`The disk of ${folder}/ is full: nobody can sign until there is more room. What room there is serves those who withdraw.`);
    if (hasRoom && !hadRoom) console.log("There is room on the disk again: the appeal can be signed.");
    hadRoom = hasRoom;
  };
  await look();
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    look().then(() => database.run("SELECT 1 AS one")).catch((error: unknown) => {
      if ((error as { code?: string }).code !== "replaced") return;
      clearInterval(timer);
      lost();
    }).finally(() => (isLooking = false));
  }, pause).unref();
  return () => clearInterval(timer);
}
