// The YAML parser's errors in words for people who write news, not YAML.
import type { ErrorCode } from "yaml";

type Words = { message: string; hint: string };

const quotes = "put the value in quotes, \"like this\", where it has a colon, a quote or a sign in front";

const words: Partial<Record<ErrorCode, Words>> = {
  BLOCK_AS_IMPLICIT_KEY: { message: "a second colon or a wrong indent here", hint: quotes },
  MULTILINE_IMPLICIT_KEY: { message: "this line is indented as if it belonged to the line above", hint: "begin it in the same column as the other fields" },
  BAD_INDENT: { message: "the indent is wrong, or a bracket is not closed", hint: "fields of one group begin in the same column; close every [ and {" },
  TAB_AS_INDENT: { message: "a tab at the beginning of the line", hint: "use two spaces" },
  BAD_SCALAR_START: { message: "a value cannot begin with this sign", hint: "put the value in quotes" },
  MULTIPLE_DOCS: { message: "the YAML ends in the middle", hint: "delete the line `...` or `---`" },
  TAG_RESOLVE_FAILED: { message: "a word that begins with `!` is an instruction here", hint: "put the value in quotes" },
  BAD_ALIAS: { message: "`*` at the beginning of a value refers to another value", hint: "put the value in quotes" },
};

type Slip = { code: ErrorCode; message: string; pos: [number, number] };

/** Says in plain words what the parser found. */
export function plainYaml(error: Slip, source: string): Words {
  if (error.code === "DUPLICATE_KEY") {
    const key = /^["']?([^"':\s]*)/.exec(source.slice(error.pos[0]))?.[1] ?? "";
    return { message: `\`${key}\` stands twice`, hint: "keep one of the two lines" };
  }
  if (error.code === "MISSING_CHAR" && /quote/.test(error.message)) {
    return { message: "a quote is opened and never closed", hint: "close the value with the same quote with which it begins" };
  }
  if (error.code === "MISSING_CHAR") return { message: "a name without a colon", hint: "write `name: value`, with a space after the colon" };
  const known = words[error.code];
  if (known) return known;
  if (error.code === "UNEXPECTED_TOKEN" && /scalar at node end/.test(error.message)) {
    return { message: "words after the closing quote", hint: "double a quote inside quotes ('it''s'), or use the other kind outside" };
  }
  return { message: `the YAML is not right here: ${error.message}`, hint: quotes };
}
