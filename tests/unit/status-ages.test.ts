// A promise to prisoners and readers: a status that nobody has verified for 180 days is no longer said to be known.
import "./test-site/enter";
import { afterEach, describe, expect, it, vi } from "vitest";
import { routing } from "@/i18n/routing";
import { daysBetween, firstDay } from "@/lib/partial-dates";
import { countByStatus, findPrisoner, listPrisoners, statusGroup } from "@/lib/prisoners";
import { statusOf, verifiedForDays } from "@/lib/status";
import { statuses, type Claim, type RecordFields, type Status } from "@/lib/schema/record";
import { statusParts, statusText } from "@/lib/status-text";

const held: readonly Status[] = ["imprisoned", "on-leave", "on-bail", "unknown"];
const lasting: readonly Status[] = ["free", "exiled", "died", "executed"];

type Facts = Partial<Claim> & Pick<Claim, "fact" | "on">;

/** A record of claims; a source is made for each date of publication that a claim cites (`none`: a source without a date). */
function record(...claims: Facts[]): RecordFields {
  const cited = claims.map((claim) => ({ source: claim.on, ...claim }) as Claim);
  const ids = cited.flatMap(({ source }) => source);
  const sources = Object.fromEntries(ids.map((id) => [id, { publisher: "test-agency", ...(id === "none" ? {} : { published: id }) }]));
  return { names: { en: "Test Person", fa: "آزمون", ar: "اختبار" }, public: { because: "own-wish" }, claims: cited, sources };
}

const status = (value: Status, on: string, source = on): Facts => ({ fact: "status", on, value, source });
const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

describe("the 180-day line", () => {
  it("is at 180 days, as the pages of the site say", () => expect(verifiedForDays).toBe(180));

  it.each(held)("%s is known on day 180 and not verified on day 181", (value) => {
    for (const day of ["2021-01-01", "2023-12-31", "2024-02-29", "2026-10-31"]) {
      expect(statusOf(record(status(value, day)), dayAfter(day, 180))?.isStale).toBe(false);
      expect(statusOf(record(status(value, day)), dayAfter(day, 181))?.isStale).toBe(true);
    }
  });

  it.each(held)("%s, once not verified, stays so on every later day", (value) => {
    const known = record(status(value, "2024-01-01"));
    const stale = Array.from({ length: 800 }, (_, days) => statusOf(known, dayAfter("2024-01-01", days))?.isStale);
    expect(stale.indexOf(true)).toBe(181);
    expect(stale.lastIndexOf(false)).toBe(180);
  });

  it.each(lasting)("%s stays true by itself, even after a hundred years", (value) => {
    expect(statusOf(record(status(value, "1999-01-01")), "2099-01-01")?.isStale).toBe(false);
  });

  it("has a side for every status that a record may have", () => {
    expect([...held, ...lasting].sort()).toEqual([...statuses].sort());
  });

  it("is not crossed by a source dated after today", () => {
    expect(statusOf(record(status("imprisoned", "2026-12-01")), "2026-11-22")?.isStale).toBe(false);
  });
});

describe("which claim counts", () => {
  const now = "2026-11-22";

  it("the newest status, wherever it stands in the file", () => {
    const claims = [status("imprisoned", "2021-01-01"), status("free", "2025-03-01"), status("on-leave", "2023-05")];
    for (const order of [[0, 1, 2], [2, 1, 0], [1, 0, 2], [1, 2, 0]]) {
      const found = statusOf(record(...order.map((i) => claims[i] as Facts)), now);
      expect(found).toMatchObject({ value: "free", asOf: "2025-03-01", isStale: false });
    }
  });

  it("none, where no claim is about the status: then nothing is said", () => {
    expect(statusOf(record({ fact: "arrest", on: "2026-11-01" }), now)).toBeUndefined();
    expect(statusGroup({ status: undefined })).toBe("unknown");
  });

  it.each(["held-at", "transfer", "return", "arrest"] as const)("a newer source on a %s verifies that the person is held", (fact) => {
    const found = statusOf(record(status("imprisoned", "2024-01-01"), { fact, on: "2026-10-01" }), now);
    expect(found).toMatchObject({ asOf: "2024-01-01", verifiedOn: "2026-10-01", isStale: false });
  });

  it.each([["furlough", "on-leave"], ["bail", "on-bail"], ["release", "free"]] as const)("a newer %s changes the status, though nobody wrote a new status claim: %s", (fact, value) => {
    const found = statusOf(record(status("imprisoned", "2024-01-01"), { fact, on: "2026-10-01" }), now);
    expect(found).toMatchObject({ value, asOf: "2026-10-01", verifiedOn: "2026-10-01" });
  });

  it("a newer arrest ends what was said of somebody’s freedom", () => {
    const found = statusOf(record(status("free", "2024-01-01"), { fact: "arrest", on: "2026-10-01" }), now);
    expect(found).toMatchObject({ value: "imprisoned", asOf: "2026-10-01", isStale: false });
  });

  it("an old arrest, told again by a newer source, verifies nothing", () => {
    const found = statusOf(record({ fact: "arrest", on: "2020-01-01", source: "2026-10-01" }, status("imprisoned", "2024-01-01")), now);
    expect(found).toMatchObject({ verifiedOn: "2024-01-01", isStale: true });
  });

  it("each of two that different sources give for one day: none of them is chosen", () => {
    const found = statusOf(record(status("imprisoned", "2026-10-01", "2026-10-01"), status("free", "2026-10-01", "2026-10-02")), now);
    expect([found?.value, ...(found?.rivals ?? []).map(({ value }) => value)].sort()).toEqual(["free", "imprisoned"]);
    expect(statusGroup({ status: found })).toBe("disputed");
  });

  it.each(["charge", "hearing", "sentence", "health", "family"] as const)("a newer source on a %s verifies nothing", (fact) => {
    const found = statusOf(record(status("imprisoned", "2024-01-01"), { fact, on: "2026-10-01" }), now);
    expect(found).toMatchObject({ verifiedOn: "2024-01-01", isStale: true });
  });

  it("the day on which the source was published, and without one the day of the claim itself", () => {
    expect(statusOf(record(status("imprisoned", "2024-01-01", "2026-09-01")), now)).toMatchObject({ asOf: "2024-01-01", verifiedOn: "2026-09-01", isStale: false });
    expect(statusOf(record(status("imprisoned", "2024-01-01", "none")), now)).toMatchObject({ verifiedOn: "2024-01-01", isStale: true });
  });

  it("the newest of several sources", () => {
    const claim: Facts = { ...status("imprisoned", "2024-01-01"), source: ["2024-01-02", "2026-11-01", "2025-01-01"] };
    expect(statusOf(record(claim), now)).toMatchObject({ verifiedOn: "2026-11-01", claim: { sourceIds: claim.source } });
  });
});

describe("partial dates", () => {
  it.each([
    ["2026", "2026-06-30", false], ["2026", "2026-07-01", true],
    ["2026-05", "2026-10-28", false], ["2026-05", "2026-10-29", true],
  ] as const)("%s counts from its first day: seen from %s, not verified is %s", (on, today, isStale) => {
    expect(statusOf(record(status("imprisoned", on)), today)).toMatchObject({ asOf: on, verifiedOn: on, isStale });
  });

  it.each([["2021", "2021-01-01"], ["2021-06", "2021-06-01"], ["2021-06-13", "2021-06-13"]])("the first day of %s is %s", (partial, day) => {
    expect(firstDay(partial)).toBe(day);
  });

  it.each([
    ["2024-02-28", "2024-03-01", 2], ["2023-02-28", "2023-03-01", 1], ["2021-01-01", "2022-01-01", 365], ["2024", "2025", 366],
    ["2021-03-27", "2021-03-29", 2], ["2026-11-22", "2026-11-22", 0], ["2026-11-22", "2026-11-21", -1],
  ])("from %s to %s it is %i days, whatever clocks were changed between them", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe.each(routing.locales)("in %s", (locale) => {
  it("the label itself changes: it no longer says “in prison”", async () => {
    const claims = record(status("imprisoned", "2024-05-01"));
    const fresh = await statusParts(statusOf(claims, "2024-06-01"), locale);
    const stale = await statusParts(statusOf(claims, "2026-11-22"), locale);
    const inPrison = { en: "In prison", fa: "در زندان", ar: "في السجن" }[locale];
    const date = { en: "1 May 2024", fa: "۱۲ اردیبهشت ۱۴۰۳ (۱ مه‌ی ۲۰۲۴)", ar: "1 مايو 2024" }[locale];
    expect(fresh.label).toBe(inPrison);
    expect(fresh.asOf).toContain(date);
    expect(stale.label).not.toContain(inPrison);
    expect(stale.label).toContain(date);
    expect(stale.asOf).toContain(inPrison);
  });

  it("a person without a status is said to have an unknown one", async () => {
    expect(await statusText(undefined, locale)).toBe({ en: "Status unknown", fa: "وضعیت نامعلوم", ar: "الحالة غير معروفة" }[locale]);
  });

  it("a person is counted where the label says", () => {
    expect(findPrisoner("test-held", locale)?.status).toMatchObject({ value: "imprisoned", isStale: false });
    expect([...countByStatus(listPrisoners(locale))].sort()).toEqual([["free", 1], ["imprisoned", 1], ["unknown", 1]]);
  });
});

describe("when the site's day goes on and nobody edits the file", () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([["2027-04-30", "imprisoned"], ["2027-05-01", "not-verified"]])("on %s the person is counted as %s", async (day, group) => {
    vi.stubEnv("SITE_NOW", day);
    vi.resetModules();
    const later = await import("@/lib/prisoners");
    expect(later.findPrisoner("test-held", "en")?.status?.verifiedOn).toBe("2026-11-01");
    expect([...later.countByStatus(later.listPrisoners("en"))].sort()).toEqual([["free", 1], [group, 1], ["unknown", 1]].sort());
  });
});
