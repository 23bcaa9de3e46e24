import { it, expect } from "vitest";
import { readFileSync, writeFileSync } from "node:fs";
import { describe as line } from "../../lib/check/words";
import { problemsWith } from "./broken-content/base-folder";
import { groups } from "./broken-content/all";
import { rightWriting } from "./broken-content/writing";
it("x", () => {
  let out = "";
  const fills: unknown[] = [];
  for (const [g, fx] of Object.entries({ ...groups, right: rightWriting })) for (const { name, files, expected } of fx) {
    const got = problemsWith(files);
    const a = got.map((p) => `${p.file}:${p.line}:${p.column} ${p.level} ${p.code}`).sort().join("\n");
    const b = expected.map(([f, l, c, code, lev]) => `${f}:${l}:${c} ${lev ?? "error"} ${code}`).sort().join("\n");
    if (a === b) continue;
    fills.push({ g, name, got: got.map((p) => ({ file: p.file, line: p.line, column: p.column, code: p.code, level: p.level })), n: expected.length });
    out += `${expected.length ? "XX" : got.length === 1 ? "  " : got.length === 0 ? "0 " : "++"} [${g}] ${name}\n${got.map((p) => `       ${p.code}  ${line(p)}`).join("\n")}\n`;
  }
  writeFileSync("/tmp/h/fill.txt", out); writeFileSync("/tmp/h/fill.json", JSON.stringify(fills));
  expect(1).toBe(1);
}, 600000);
