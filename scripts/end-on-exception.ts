// Ends a process at the first exception that nobody has caught. Next, once it is loaded, only writes such a thing down: what waits for
// the part that failed would then wait for ever.

/** From now on an exception ends the process with exit code 1, after the sentence that says what could not be done. */
export function endOnException(sentence: string): void {
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (reason: unknown) => {
      console.error(reason instanceof Error ? (reason.stack ?? reason.message) : reason);
      console.error(sentence);
      process.exit(1);
    });
  }
}
