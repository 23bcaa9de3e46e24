// A promise to readers: the six disagreements among the sources of this site's own records are shown, with all that each source says.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { routing } from "@/i18n/routing";
import { readRecords } from "@/lib/record-files";
import { conflictsOf } from "@/lib/record";
import { daysHeldOf } from "@/lib/imprisonments";
import { words } from "../e2e/fixtures/words";

const records = readRecords(join(fileURLToPath(new URL("../..", import.meta.url)), "content"));

/** What each source says on one matter: `claims` as "source: what it says". */
function conflict(slug: string, fact: string, about: string, what: "on" | "value" | "court") {
  const record = records.get(slug);
  const found = record && conflictsOf(record).find((event) => event.fact === fact && event.about === about);
  return found?.claims.map((claim) => `${claim.sourceIds.join("+")}: ${claim[what] ?? ""}`);
}

const six = ["bahareh-soleimani", "elham-samimi", "mehran-raoof", "nahid-taghavi", "nazanin-mohammadnejad", "somayeh-kargar"];
const sentenced = six.filter((slug) => slug !== "elham-samimi");

describe("sources disagree on", () => {
  it.each(six)("the first hearing of %s", (slug) => {
    expect(conflict(slug, "hearing", "first-session", "on")).toEqual(["amnesty-uk-2021-04-27: 2021-04-28", "hrana-2021-06-11: 2021-05-28"]);
  });

  it.each(sentenced)("the branch of the court that judged %s", (slug) => {
    expect(conflict(slug, "charge", "court", "court")).toEqual(["hrana-2021-06-11+amnesty-uk-2021-04-27: branch-26", "chri-2021-08-04: branch-27"]);
  });

  it.each(sentenced)("the day of the verdict on %s", (slug) => {
    expect(conflict(slug, "sentence", "verdict", "on")).toEqual(["iec-2021-08-05: 2021-08-03", "chri-2021-08-04: 2021-08-04"]);
  });

  it("the sentence of Nazanin Mohammadnejad", () => {
    expect(conflict("nazanin-mohammadnejad", "sentence", "verdict", "value")).toEqual(["iec-2021-08-05: P3Y4M", "chri-2021-08-04: P2Y8M"]);
  });

  it("the terms of Mohammad Nourizad together", () => {
    expect(conflict("mohammad-nourizad", "sentence", "total", "value")).toEqual(["hrana-undated: P15Y", "un-experts-2021-05-04: P7Y6M", "mee-2021-07: P17Y"]);
  });

  it("of which one is “more than” it", () => {
    const record = records.get("mohammad-nourizad");
    expect(record?.claims.filter(({ moreThan }) => moreThan).map(({ value }) => value)).toEqual(["P17Y"]);
  });

  it("the sentence of Nasrin Sotoudeh", () => {
    expect(conflict("nasrin-sotoudeh", "sentence", "total", "value")).toEqual(["aljazeera-2020-11-07: P38Y", "rudaw-2021-03-17: P12Y"]);
  });
});

it.each(routing.locales)("in %s a short line says why the site does not choose", (locale) => {
  const line = words(locale)("PrisonerPage.whyNotChosen");
  expect(line.length).toBeGreaterThan(40);
  expect(line.length).toBeLessThan(160);
});

describe("days held, as far as the real claims are certain", () => {
  it.each([
    ["mehran-raoof", { days: 1293, isAtLeast: false, upTo: "2024-05-01" }],
    ["anoosheh-ashoori", { days: 1658, isAtLeast: true, upTo: "2022-03-16" }],
    ["arash-ganji", { days: 5, isAtLeast: true, upTo: "2021-11-06" }],
    ["somayeh-kargar", { days: 238, isAtLeast: true, upTo: "2021-06-11" }],
    ["nahid-taghavi", { days: 793, isAtLeast: true, upTo: "2024-09" }],
    ["narges-mohammadi", { days: 1246, isAtLeast: true, upTo: "2026-05-10" }],
  ])("%s: %j", (slug, days) => {
    const record = records.get(slug);
    expect(record && daysHeldOf(record)).toEqual(days);
  });
});
