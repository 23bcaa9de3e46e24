// A test that makes the console complain fails, even if all it expects is there.
import { afterAll, afterEach } from "vitest";
import { format } from "node:util";

const heard: string[] = [];
for (const level of ["error", "warn"] as const) {
  console[level] = (...words: unknown[]) => void heard.push(`console.${level}: ${format(...words)}`);
}

function expectSilence() {
  const all = heard.splice(0);
  if (all.length > 0) throw new Error(`Nobody expected this on the console:\n${all.join("\n")}`);
}

afterEach(expectSilence);
afterAll(expectSilence);
