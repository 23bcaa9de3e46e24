// A promise to hurried readers: the few lines at the top say no less than the timeline, nothing twice, and whose word each is.
import "./test-site/enter";
import { describe, expect, it } from "vitest";
import { routing } from "@/i18n/routing";
import { glanceOf } from "@/lib/glance";
import { listMentions, listTermsNamed } from "@/lib/mentions";
import { viewTimeline } from "@/lib/timeline";
import { recordSchema } from "@/lib/schema/record";
import { words } from "../e2e/fixtures/words";
import { manyClaims, oneClaim } from "./fixtures/test-records";

describe.each(routing.locales)("in %s", (locale) => {
  const linesOf = (record: typeof manyClaims) => glanceOf(viewTimeline(record, locale).events);

  it("every prison, sentence, court and charge stands once, with all sources that give it", () => {
    const terms = { en: ["3 years and 4 months", "2 years and 8 months"], fa: ["۳ سال و ۴ ماه", "۲ سال و ۸ ماه"], ar: ["3 سنوات و4 أشهر", "سنتان و8 أشهر"] }[locale];
    expect(linesOf(manyClaims)).toEqual([
      { kind: "prisons", said: [{ name: `test-prison ${locale}`, path: "/prisons/test-prison", sources: [3] }], disagrees: false },
      { kind: "sentences", said: [{ name: terms[0], path: "", sources: [1] }, { name: terms[1], path: "", sources: [2] }], disagrees: true },
      { kind: "courts", said: [{ name: `test-court ${locale}`, path: "/courts/test-court", sources: [1, 3] }], disagrees: false },
      { kind: "charges", said: [{ name: `test-charge ${locale}`, path: "/charges/test-charge", sources: [1] }], disagrees: false },
    ]);
  });

  it("“more than 17 years” is not 17 years", () => {
    const term = (more: object) => ({ fact: "sentence", on: "2021-07", value: "P17Y", source: "test-2021", ...more });
    const record = recordSchema.parse({ ...oneClaim, claims: [term({ moreThan: true }), term({ on: "2021" })] });
    const said = linesOf(record).flatMap((line) => line.said.map(({ isMoreThan }) => isMoreThan));
    expect(said.toSorted()).toEqual([true, undefined]);
    expect(words(locale)("PrisonerPage.moreThan", { term: "17" }).replace("17", "")).toMatch(/\p{L}{3}/u);
  });

  it("what no source gives has no line", () => {
    expect(linesOf(oneClaim).map(({ kind }) => kind)).toEqual(["charges"]);
    expect(glanceOf([])).toEqual([]);
  });

  it("the page of a term lists whose records name it, with the newest claim that does", () => {
    const mentions = listMentions("prisons", "test-prison", locale);
    expect(mentions.map(({ person, fact, when }) => [person.slug, fact, when.iso])).toEqual([["test-held", "status", "2026-10-01"]]);
    expect(listTermsNamed("prisons", locale).map(({ id }) => id)).toEqual(["test-prison"]);
    // By an event that also names somebody whose record is withdrawn.
    expect(listMentions("courts", "test-court", locale).map(({ person, fact }) => [person.slug, fact]).toSorted()).toEqual([["test-free", "hearing"], ["test-held", "hearing"]]);
    expect(listMentions("charges", "test-charge", locale)).toEqual([]);
    expect(listTermsNamed("charges", locale)).toEqual([]);
  });
});
