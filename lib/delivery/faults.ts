// What nobody caught: said without its message, which may quote what somebody typed, and survived: one request's fault ends nobody else's.

/** Milliseconds in which the same fault is said once: a flood of them fills no disk. */
const quiet = 60_000;
const said = new Map<string, number>();

/** An error's kind and the place where it arose, without its message. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return `something that is no error (${typeof error})`;
  const { code } = error as { code?: unknown };
  const stack = error.stack ?? "";
  // Without the message, which may have several lines of its own.
  const after = stack.indexOf(error.message) + error.message.length;
  const place = stack.slice(after).split("\n").filter((line) => /^ {4}at .+:\d+:\d+\)?$/.test(line)).slice(0, 3).map((line) => line.trim());
  const kind = [error.constructor.name, typeof code === "string" && /^[A-Z][A-Z0-9_]{1,50}$/.test(code) ? code : ""].filter(Boolean).join(" ");
  return [kind, ...place].join("\n    ");
}

/** Says a fault, each once a minute. */
export function sayFault(what: string, error: unknown, now = performance.now()): void {
  const words = `${what}: ${placeOf(error)}`;
  if (now - (said.get(words) ?? -Infinity) < quiet) return;
  if (said.size > 100) said.clear();
  said.set(words, now);
  console.error(words);
}

/** From now on, what nobody caught is said and survived; in place of the listeners that others registered, which print whole errors. */
export function surviveFaults(): void {
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.removeAllListeners(event);
    process.on(event, (error: unknown) => sayFault("An error that nobody caught", error));
  }
}
