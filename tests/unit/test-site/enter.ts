// Import this before anything of lib/: what comes after reads the test site's content instead of the real one.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    testSite: string;
  }
}

const testSite = inject("testSite");
const result = join(testSite, "built");
const patience = 120_000;

for (let waited = 0; !existsSync(result); waited += 50) {
  if (waited > patience) throw new Error("The test content was not built in time");
  await sleep(50);
}
const mistake = readFileSync(result, "utf8");
if (mistake) throw new Error(mistake);
process.chdir(testSite);
