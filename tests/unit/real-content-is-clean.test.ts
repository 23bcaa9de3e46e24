// A promise to readers: what stands in content/ right now has no error.
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { checkContent } from "../../lib/check/check-content";
import { describe as inOneLine } from "../../lib/check/words";

it("real content is clean", () => {
  const folder = fileURLToPath(new URL("../../content", import.meta.url));
  const errors = checkContent(folder).filter(({ level }) => level === "error");
  expect(errors.map((error) => inOneLine(error))).toEqual([]);
}, 60_000);
