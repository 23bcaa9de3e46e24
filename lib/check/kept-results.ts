// Outlines kept from one check to the next, so that only changed files are read anew. One file, written whole, thrown away whole:
// where its code, its sum or its form is not right, nothing in it is believed, and the check runs as if it were not there.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Outline } from "./outline";

/** A longer outline (letters of its JSON) is made anew each time: so the file stays in proportion to the content. */
const longest = 50_000;

function sumOf(...parts: readonly (string | Buffer)[]): string {
  return parts.reduce<ReturnType<typeof createHash>>((hash, part) => hash.update(part).update("\0"), createHash("sha256")).digest("base64url");
}

/** The outlines in the file, by the sum of path and bytes; none where the file is not there or not whole. */
function load(file: string, code: string): Map<string, string> {
  try {
    const [writtenBy, sum, ...lines] = readFileSync(file, "utf8").split("\n");
    if (writtenBy !== code || sum !== sumOf(lines.join("\n"))) return new Map();
    return new Map(lines.filter(Boolean).map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]));
  } catch {
    return new Map();
  }
}

/** Does a value come back the same from JSON? YAML also knows numbers such as .nan. @throws on a circle: so does JSON */
function isJson(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isJson);
  if (typeof value === "object" && value !== null) return Object.values(value).every(isJson);
  return value === null || typeof value === "string" || typeof value === "boolean" || (Number.isFinite(value) && !Object.is(value, -0));
}

function written(outline: Outline): string | undefined {
  try {
    const json = JSON.stringify(outline);
    const isFaithful = isJson(outline.document?.yaml?.raw ?? null) && !outline.problems.some(({ rule }) => rule === "crash");
    return isFaithful && json.length <= longest ? json : undefined;
  } catch {
    return undefined;
  }
}

export class KeptOutlines {
  readonly #before: ReadonlyMap<string, string>;
  readonly #now = new Map<string, string>();
  readonly #file: string;
  readonly #code: string;
  /** How many outlines were not at hand and had to be made. */
  made = 0;

  /** @param file where they are kept; @param code the fingerprint of all code that makes them (lib/check/own-code.ts) */
  constructor(file: string, code: string) {
    [this.#file, this.#code] = [file, code];
    this.#before = load(file, code);
  }

  /** The outline of a file (its path in the content folder, its bytes): kept, or made now. */
  outline(path: string, bytes: Buffer, make: () => Outline): Outline {
    const key = sumOf(path, bytes);
    const known = this.#before.get(key);
    if (known !== undefined) {
      this.#now.set(key, known);
      return JSON.parse(known) as Outline;
    }
    this.made += 1;
    const outline = make();
    const json = written(outline);
    if (json !== undefined) this.#now.set(key, json);
    return outline;
  }

  /** Writes what this check has asked for and nothing else, so that outlines of texts that are gone go too. Where nothing can be written, nothing is kept. */
  save(): void {
    if (this.#now.size === this.#before.size && [...this.#now.keys()].every((key) => this.#before.has(key))) return;
    const lines = [...this.#now].map(([key, json]) => `${key} ${json}`).join("\n");
    // Always the same name, so that a check that is stopped leaves no more than one behind; two at once spoil each other's, and the sum tells.
    const temporary = `${this.#file}.new`;
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(temporary, `${this.#code}\n${sumOf(lines)}\n${lines}`);
      renameSync(temporary, this.#file);
    } catch {
      rmSync(temporary, { force: true });
    }
  }
}
