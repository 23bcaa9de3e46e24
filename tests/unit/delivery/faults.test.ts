// A promise to signers: what nobody caught is said to the operator without anything that somebody typed, and does not fill a disk.
import { spawnSync } from "node:child_process";
import { describe, expect, it, vi } from "vitest";
import { placeOf, sayFault } from "@/lib/delivery/faults";

const typed = "Somebody Else somebody@test.example";

describe("a fault", () => {
  it.each([
    ["with what was typed in its message", new TypeError(typed)],
    ["in several lines, one of which looks like a place", new Error(`a\n    at ${typed} (/x.ts:1:1)\nb`)],
    ["as its name", Object.assign(new Error("x"), { name: typed })],
    ["as its code", Object.assign(new Error("x"), { code: typed })],
    ["that is a text", typed],
    ["that is an object", { message: typed }],
    ["whose stack was written over", Object.assign(new Error(typed), { stack: `Error: ${typed}\n    at ${typed}` })],
  ])("%s is said without it", (_name, fault) => {
    expect(placeOf(fault)).not.toMatch(/Somebody|@test\.example/);
  });

  it("is said with its kind, its code and its place", () => {
    expect(placeOf(Object.assign(new TypeError("x"), { code: "ERR_TEST" }))).toMatch(/^TypeError ERR_TEST\n {4}at .*faults\.test\.ts:\d+:\d+/);
  });

  it("is said once a minute, however often it happens", () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const fault = new Error("x");
    for (let i = 0; i < 1000; i++) sayFault("Test", fault, 1_000_000 + i);
    expect(said).toHaveBeenCalledTimes(1);
    sayFault("Test", fault, 1_061_000);
    expect(said).toHaveBeenCalledTimes(2);
    said.mockRestore();
  });
});

it("a process survives exceptions and rejections that nobody caught, in place of listeners that would print all of them", () => {
  const program = `
    import { surviveFaults } from "./lib/delivery/faults.ts";
    process.on("unhandledRejection", (error) => console.error("whole", error));
    surviveFaults();
    setTimeout(() => { throw new Error("${typed}"); }, 0);
    setTimeout(() => void Promise.reject(new RangeError("${typed}")), 10);
    setTimeout(() => console.log("still here"), 100);`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], { encoding: "utf8" });
  expect([status, stdout]).toEqual([0, "still here\n"]);
  expect(stderr).toMatch(/An error that nobody caught: Error\n[\s\S]*An error that nobody caught: RangeError/);
  expect(stderr).not.toMatch(/Somebody|whole/);
});
