// A promise to editors: a fact or a status in words of their own leads to the one that is meant, and the choice is shown whole.
import { describe, expect, it } from "vitest";
import { meantFact, meantStatus } from "../../../lib/check/meant-fact";
import { explain } from "../../../lib/check/words";
import { facts, statuses } from "../../../lib/schema/record";
import { routing } from "../../../i18n/routing";

describe("a fact", () => {
  it.each([
    ["arrested", "arrest"], ["Detained", "arrest"], ["بازداشت", "arrest"], ["اعتقال", "arrest"], ["charged", "charge"], ["اتهام", "charge"], ["trial", "hearing"], ["دادگاه", "hearing"], ["محاكمة", "hearing"],
    ["convicted", "sentence"], ["verdict", "sentence"], ["حکم", "sentence"], ["حكم", "sentence"], ["moved", "transfer"], ["انتقال", "transfer"], ["leave", "furlough"], ["مرخصی", "furlough"],
    ["bailed", "bail"], ["released on bail", "bail"], ["کفالة", "bail"], ["freed", "release"], ["free", "release"], ["آزاد", "release"], ["آزادی", "release"], ["إفراج", "release"], ["returned to prison", "return"],
    ["death", "fact: status, value: died"], ["died", "fact: status, value: died"], ["killed", "fact: status, value: died"], ["کشته‌شده", "fact: status, value: died"], ["وفاة", "fact: status, value: died"],
    ["execution", "fact: status, value: executed"], ["اعدام", "fact: status, value: executed"], ["exile", "fact: status, value: exiled"], ["زندانی", "fact: status, value: imprisoned"], ["missing", "fact: status, value: unknown"],
    ["Held at", "held-at"], ["held_at", "held-at"], ["arest", "arrest"], ["hospital", "health"], ["اعتصاب غذا", "health"],
  ])("%s means %s", (word, meant) => expect(meantFact(word, facts)).toBe(meant));

  it("that means nothing known is not guessed", () => expect(meantFact("birthday party", facts)).toBeUndefined());

  it.each(routing.locales)("is shown with all that it may be, in %s", (locale) => {
    const { fix = "" } = explain({ code: "enum.value", values: { name: "claims.fact", value: "death", near: "fact: status, value: died", allowed: facts } }, locale);
    expect(facts.filter((fact) => !fix.includes(`\`${fact}\``))).toEqual([]);
  });
});

describe("a status", () => {
  it.each([
    ["dead", "died"], ["death", "died"], ["killed", "died"], ["درگذشته", "died"], ["متوفى", "died"], ["in prison", "imprisoned"], ["jailed", "imprisoned"], ["detained", "imprisoned"], ["زندانی", "imprisoned"], ["سجين", "imprisoned"],
    ["released", "free"], ["freed", "free"], ["آزاد", "free"], ["حر", "free"], ["on furlough", "on-leave"], ["furlough", "on-leave"], ["در مرخصی", "on-leave"], ["bailed", "on-bail"], ["وثیقه", "on-bail"],
    ["hanged", "executed"], ["اعدام‌شده", "executed"], ["در تبعید", "exiled"], ["missing", "unknown"], ["On Leave", "on-leave"], ["imprisonned", "imprisoned"],
  ])("%s means %s", (word, meant) => expect(meantStatus(word, statuses)).toBe(meant));
});

describe("what is to be written", () => {
  it("is shown to its last letter, however long", () => {
    const near = `title: "${"A long title: ".repeat(20)}end"`;
    expect(explain({ code: "yaml.colon", values: { name: "title", near } }, "en").fix).toContain(near);
  });
});
