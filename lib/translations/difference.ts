// What changed in an original since it was translated, from the repository's history.
import { execFileSync } from "node:child_process";

function git(folder: string, ...args: string[]): string | undefined {
  try {
    return execFileSync("git", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 24 }).trimEnd();
  } catch {
    return undefined;
  }
}

/**
 * The changed lines of `file` since the end of a day, as `git diff` writes them (`-` before, `+` now); undefined where there is no history to tell.
 * @param folder the content folder, to which `file` is relative
 * @param day ISO date, UTC
 */
export function changesSince(folder: string, file: string, day: string): string | undefined {
  const then = git(folder, "log", "-1", "--format=%H", `--before=${day}T23:59:59Z`, "--", file) || git(folder, "log", "--reverse", "--format=%H", "--", file)?.split("\n")[0];
  if (!then) return undefined;
  const lines = git(folder, "diff", "--no-color", "--unified=0", then, "--", file)?.split("\n") ?? [];
  return lines.filter((line) => /^[-+](?![-+]{2} )/.test(line)).join("\n");
}
