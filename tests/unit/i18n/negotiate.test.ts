// A promise to readers: the language for which their browser asks is the one in which the site answers, however it is written.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageOfComputer, negotiate } from "@/i18n/negotiate";
import { isLocale, routing } from "@/i18n/routing";

describe("asked for", () => {
  it.each([
    // Weights and order.
    ["fa-IR,fa;q=0.9,en;q=0.8", "fa"], ["en-US,en;q=0.9,fa;q=0.5", "en"], ["en;q=0.1,fa;q=0.2,ar;q=0.3", "ar"], ["de;q=0.9,fa;q=0.8", "fa"],
    ["en;q=0.8,fa;q=0.8", "en"], ["fa;q=0.8,en;q=0.8", "fa"], ["en ; Q=0.2 , fa\t;\tq=1.000", "fa"], ["fa;level=1;q=0.1,ar;q=0.2", "ar"],
    // Refused, and anything else.
    ["fa;q=0,ar;q=0.1", "ar"], ["fa;q=0", "en"], ["en;q=0", "fa"], ["en;q=0.0,fa;q=0.000,*", "ar"], ["*", "en"], ["en;q=0.5,*", "fa"], ["en;q=0.5,*;q=0.1", "en"],
    ["fa;q=0.1,*;q=0", "fa"], ["*;q=0", "en"], ["en;q=0,*;q=0", "fa"], ["fa;q=0,fa-IR,ar;q=0.1", "ar"], ["fa-IR;q=0,fa;q=0.5", "fa"], ["de,*;q=0.5,ar;q=0.1", "en"],
    // Ranges and how systems write them.
    ["fa-AF", "fa"], ["fa_IR", "fa"], ["FA-ir", "fa"], ["fa-Arab-IR", "fa"], ["fa_IR.UTF-8", "fa"], ["ar_EG@calendar=islamic", "ar"], ["fa-*", "fa"], ["ar-u-nu-latn", "ar"],
    // Codes of three letters, and the languages that belong to one.
    ["per", "fa"], ["fas-IR", "fa"], ["pes", "fa"], ["prs", "fa"], ["prs-AF,ps;q=0.8,en;q=0.5", "fa"], ["ara", "ar"], ["arb", "ar"], ["arz-EG", "ar"], ["apc", "ar"], ["ary,fr;q=0.9", "ar"],
    ["acm-IQ,ckb;q=0.9,en;q=0.1", "ar"], ["eng-GB", "en"],
    // Others' languages, though their codes begin alike.
    ["ckb", "en"], ["ku,fa;q=0.3", "fa"], ["fat", "en"], ["fan,ar;q=0.1", "ar"], ["arn", "en"], ["arc,fa;q=0.1", "fa"], ["en-GB-oed", "en"], ["tg", "en"], ["ur", "en"], ["he", "en"],
    // What no browser sends.
    ["", "en"], [",,,", "en"], [";q=1", "en"], ["fa;q=", "fa"], ["fa;q=high,ar;q=0.5", "ar"], ["fa;q=2", "fa"], ["fa;q=-1,en;q=0.1", "en"], ["fa;q=.9,en;q=.8", "fa"], ["../../evil", "en"],
    ["fa".repeat(2000), "en"], ["fa\u0000", "en"], ["__proto__", "en"], ["فارسی", "en"],
  ])("%j is answered in %s", (header, locale) => expect(negotiate(header)).toBe(locale));

  it("nothing, it is the site's default", () => expect(negotiate(undefined)).toBe(routing.defaultLocale));
});

it.each([
  [{ LANG: "fa_IR.UTF-8" }, "fa"], [{ LANG: "prs_AF.UTF-8" }, "fa"], [{ LANG: "en_GB.UTF-8", LC_ALL: "ar_EG.UTF-8" }, "ar"], [{ LC_MESSAGES: "arz", LANG: "fa" }, "ar"], [{ LANG: "de_DE@euro" }, "en"],
  [{ LC_ALL: "", LANG: "fa" }, "fa"],
])("a computer set to %j is spoken to in %s", (env, locale) => expect(languageOfComputer(env)).toBe(locale));

it("the same entry weighs the same wherever it stands, and any header is answered with a language of the site", () => {
  fc.assert(fc.property(fc.string({ maxLength: 300, unit: "binary" }), (header) => isLocale(negotiate(header))));
  const entry = fc.tuple(fc.constantFrom("en", "fa-IR", "ar", "de", "ku", "prs", "*"), fc.integer({ min: 1, max: 9 }));
  const distinct = fc.uniqueArray(entry, { selector: ([, weight]) => weight, minLength: 1 });
  fc.assert(fc.property(distinct, (entries) => {
    const written = entries.map(([range, weight]) => `${range};q=0.${weight}`);
    expect(negotiate(written.toReversed().join(", "))).toBe(negotiate(written.join(",")));
  }));
});

it("thousands of made-up languages cost nothing, and a real one that stands among the first is found", () => {
  const many = Array.from({ length: 5000 }, (_, i) => `x${i.toString(36)}-${i};q=0.${i % 10}`);
  const started = performance.now();
  for (let i = 0; i < 100; i++) expect(negotiate([...many.slice(0, 40), "fa;q=0.1", ...many].join(","))).toBe("fa");
  expect(performance.now() - started).toBeLessThan(2000);
});
