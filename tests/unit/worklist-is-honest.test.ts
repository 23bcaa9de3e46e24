// A promise to editors and readers: whoever may still be held is on the list of what to verify next, the longest unverified first.
import "./test-site/enter";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { generateMetadata } from "@/app/[locale]/about/freshness/page";
import { routing } from "@/i18n/routing";
import { listFreshness } from "@/lib/freshness";
import { dayAfter } from "@/lib/partial-dates";
import { worklistOf } from "@/lib/worklist";
import { baseFolder, edit, record as baseRecord, withFolder, type Files } from "./broken-content/base-folder";
import { record, status, type Facts } from "./fixtures/made-up-records";

const people = (named: Record<string, Facts[]>) => new Map(Object.entries(named).map(([slug, claims]) => [slug, record(...claims)]));
const today = "2026-11-22";

describe("the list", () => {
  const list = worklistOf(people({
    fresh: [status("imprisoned", "2026-11-01")],
    old: [{ fact: "arrest", on: "2019-01-01" }, status("imprisoned", "2024-01-01")],
    leave: [status("on-leave", "2025-01-01")],
    free: [status("free", "2020-01-01")],
    dead: [status("executed", "2020-01-01")],
    unknown: [{ fact: "arrest", on: "2026-11-01" }],
    disputed: [status("imprisoned", "2026-10-01", "2026-10-01"), status("free", "2026-10-01", "2026-10-02")],
  }), today);

  it("begins with those of whom nothing is known, then goes from the oldest to the newest", () => expect(list.map(({ slug }) => slug)).toEqual(["unknown", "old", "leave", "disputed", "fresh"]));
  it("leaves out only those whose status stays true by itself", () => expect(list.some(({ slug }) => ["free", "dead"].includes(slug))).toBe(false));
  it("counts the days", () => expect(list.find(({ slug }) => slug === "fresh")).toMatchObject({ age: 21, daysLeft: 160, isStale: false, verifiedOn: "2026-11-01" }));
  it("names the sources to look at again, the newest first", () => expect(list.find(({ slug }) => slug === "old")?.sources.map(({ id, publisher }) => `${publisher} ${id}`)).toEqual(["test-agency 2024-01-01", "test-agency 2019-01-01"]));

  it.each([[179, false, 2], [180, false, 1], [181, true, 0], [900, true, 0]])("after %i days, overdue is %s and %i days are left", (age, isStale, daysLeft) => {
    expect(worklistOf(people({ one: [status("imprisoned", "2024-01-01")] }), dayAfter("2024-01-01", age))).toMatchObject([{ age, isStale, daysLeft }]);
  });
});

describe.each(routing.locales)("the page in %s", (locale) => {
  it("has the same people in the same order, each with a name", () => {
    expect(listFreshness(locale).map(({ person, age, isStale }) => [person.slug, age, isStale])).toEqual([["test-no-status", undefined, true], ["test-held", 21, false]]);
  });
  it("has a title and says what it is", async () => expect(await generateMetadata({ params: Promise.resolve({ locale }) })).toMatchObject({ description: expect.stringMatching(/.{60}/) }));
});

describe("the command", { timeout: 60_000 }, () => {
  const script = fileURLToPath(new URL("../../scripts/stale.ts", import.meta.url));
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const run = (changes: Files, ...options: string[]) =>
    withFolder({ ...baseFolder, ...changes }, (folder) => spawnSync(process.execPath, ["--import", "tsx", script, ...options, folder], { encoding: "utf8", cwd: root, env: { ...process.env, SITE_NOW: today } }));

  it("prints a person, how long ago, and the source with its address", () => {
    const { status: code, stdout } = run({});
    expect(stdout).toContain("test-person: NOT VERIFIED; imprisoned as of 2021-06, last verified 2021-06-13 (1988 days ago)\n    2021-06-13  test-agency  https://example.org/report");
    expect(stdout).toContain("2026-11-22: 1 to keep verified, 1 of them not verified");
    expect(code).toBe(0);
  });

  it("speaks JSON, and counts what a shared event says", () => {
    const event = "people: [test-person]\nclaims:\n  - {fact: status, on: 2026-11-01, value: imprisoned, source: test-2026}\nsources:\n  test-2026: {publisher: test-agency, published: 2026-11-02}\n";
    expect(JSON.parse(run({ "events/test-event.yml": event }, "--json").stdout)).toMatchObject([{ slug: "test-person", verifiedOn: "2026-11-02", age: 20, isStale: false, sources: [{ id: "test-2026" }, { id: "test-2021" }] }]);
  });

  it("lists nobody whose record is withdrawn", () => expect(JSON.parse(run({ "prisoners/test-person/record.yml": `${baseRecord}withdrawn: true\n` }, "--json").stdout)).toEqual([]));

  it("sends the editor to the check where the content has errors", () => {
    const { status: code, stderr } = run({ "prisoners/test-person/record.yml": edit(baseRecord, "on: 2020-10", "on: 2020-13") });
    expect(stderr).toContain("npm run check:content");
    expect(code).toBe(1);
  });
});
