// A promise to whoever looks for somebody: the list answers exactly what was asked, says how many each choice would show, and has an address to share.
import "./test-site/enter";
import { describe, expect, it } from "vitest";
import { routing } from "@/i18n/routing";
import { filterPath, filterPrisoners, parseFilter, statusChoices, termChoices, type PrisonerFilter } from "@/lib/prisoner-filter";
import { listPrisoners } from "@/lib/prisoners";

describe.each(routing.locales)("the list in %s", (locale) => {
  const found = (filter: Partial<PrisonerFilter>) => filterPrisoners(listPrisoners(locale), filter).map(({ slug }) => slug).sort();
  const everyone = ["test-free", "test-held", "test-no-status"];

  it.each([
    "Rauff", "RAUFF test", "raouff", "Ra'uf", "ra’uf", "rau", "رئوف", "رؤوف", "رووف", "آزمون رئوف", "ازمون رئوف", "اختبار رؤوف", "«رئوف»",
  ])("finds the person by “%s”, in any script and any spelling of the record", (q) => expect(found({ q })).toContain("test-held"));

  it("wants every word, in any order", () => {
    expect(found({ q: "rauff test" })).toEqual(["test-held"]);
    expect(found({ q: "rauff nothing" })).toEqual([]);
    expect(found({ q: "test" })).toEqual(everyone);
  });

  it("finds nobody for a name that nobody has, and everybody when nothing is asked", () => {
    expect(found({ q: "nobody" })).toEqual([]);
    for (const nothing of [{}, { q: "" }, { q: " ", status: "", prison: "" }]) expect(found(nothing)).toEqual(everyone);
    // Something was asked, though no letter of it: nobody fits, and the page says why.
    for (const garbage of [" \u200c؟ ", "🕊️", "\u064b", "ـــ", "\u200f\u2069", "***", "\ufffd"]) expect(found({ q: garbage })).toEqual([]);
  });

  it("does not mistake what is asked for a pattern or a property", () => {
    expect(found({ q: "ra[uv]ff" })).toEqual([]);
    expect(found({ q: "(rauff" })).toEqual(["test-held"]);
    expect(found({ q: "__proto__" })).toEqual([]);
  });

  it("keeps to the status and the prison asked for, and to both with the name", () => {
    expect(found({ status: "imprisoned" })).toEqual(["test-held"]);
    expect(found({ status: "free" })).toEqual(["test-free"]);
    expect(found({ status: "unknown" })).toEqual(["test-no-status"]);
    expect(found({ status: "constructor" })).toEqual([]);
    expect(found({ prison: "test-prison" })).toEqual(["test-held"]);
    expect(found({ prison: "test-prison", status: "free" })).toEqual([]);
    expect(found({ prison: "test-prison", status: "imprisoned", q: "rauff" })).toEqual(["test-held"]);
    expect(found({ charge: "test-charge" })).toEqual([]);
  });

  it("counts beside each choice whom it would show, the other questions kept", () => {
    const people = listPrisoners(locale);
    const nothing = parseFilter({});
    expect(Object.fromEntries(statusChoices(people, nothing))).toEqual({ free: 1, imprisoned: 1, unknown: 1 });
    expect(Object.fromEntries(statusChoices(people, { ...nothing, prison: "test-prison", status: "free" }))).toEqual({ free: 0, imprisoned: 1 });
    expect(termChoices(people, nothing, "prison", locale)).toEqual([{ id: "test-prison", name: `test-prison ${locale}`, count: 1 }]);
    expect(Object.fromEntries(statusChoices(people, { ...nothing, prison: "test-prison", status: "exiled" }))).toEqual({ exiled: 0, imprisoned: 1 });
    // What was chosen stays there to be seen, though nobody is left with it.
    expect(termChoices(people, { ...nothing, status: "free", prison: "test-prison" }, "prison", locale)).toEqual([{ id: "test-prison", name: `test-prison ${locale}`, count: 0 }]);
    expect(termChoices(people, { ...nothing, prison: "constructor" }, "prison", locale)).toEqual([{ id: "test-prison", name: `test-prison ${locale}`, count: 1 }]);
    for (const [status, count] of statusChoices(people, nothing)) expect(filterPrisoners(people, { status })).toHaveLength(count);
  });
});

describe("the address of a list", () => {
  it("says what is asked and nothing else, and asks the same when it is read", () => {
    expect(filterPath(parseFilter({}))).toBe("/prisoners");
    const filter = { q: "مهران & ko", status: "free", prison: "evin", charge: "" };
    expect(Object.fromEntries(new URLSearchParams(filterPath(filter).split("?")[1]))).toEqual({ q: "مهران & ko", status: "free", prison: "evin" });
    expect(parseFilter({ q: ["a", "b"], status: "free", other: "x", prison: undefined })).toEqual({ q: "a", status: "free", prison: "", charge: "" });
    expect(parseFilter({ q: "x".repeat(500) }).q).toHaveLength(200);
    expect(parseFilter({ status: "on-leave،", prison: "evin).", charge: "charge-2\u200f" })).toMatchObject({ status: "on-leave", prison: "evin", charge: "charge-2" });
    expect(parseFilter({ q: " \u00a0\n", status: " " })).toEqual(parseFilter({}));
  });

  it("is understood where its codes were encoded once more on the way, and left alone where they only look so", () => {
    expect(parseFilter({ q: encodeURIComponent("ناهید تقوی") }).q).toBe("ناهید تقوی");
    for (const text of ["100%25", "%zz", "50% off", "%E4%C7", "a%20b"]) expect(parseFilter({ q: text }).q).toBe(text);
  });
});
