// What Next runs once when the site starts, before the first request: opens the petition, and with it the postman.
import { settings } from "@/lib/settings";

export async function register() {
  // In these words, which Next knows before it compiles: otherwise it compiles the petition for a runtime without Node, too, and warns
  // of each of its lines, thousands of them in development.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    if (!settings.isServing) return;
    const { openPetition } = await import("@/lib/petition/open");
    await openPetition();
  }
}
