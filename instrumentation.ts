// What Next runs once when the site starts, before the first request: opens the petition, and with it the postman.
import { settings } from "@/lib/settings";

export async function register() {
  if (!settings.isServing) return;
  const { openPetition } = await import("@/lib/petition/open");
  await openPetition();
}
