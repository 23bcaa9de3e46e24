// A promise: a page that says "you have signed" opens for whoever just did, and for nobody who was only given its address.
import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { withoutIdleQuery } from "@/lib/delivery/addresses";
import { Keys } from "@/lib/petition/keys";
import { leadToStep, stepPath, steps, wasLedTo } from "@/lib/petition/steps";

const keys = new Keys(randomBytes(32));
const now = Date.UTC(2026, 10, 22, 12, 7, 33);
const minute = 60_000;
const markOf = (path: string) => new URL(path, "https://site.example").searchParams.get("done");

describe.each(steps)("%s", (step) => {
  const mark = markOf(stepPath(keys, step, now));

  it("opens for whoever was led there, also when the page is loaded again and with clocks that differ", () => {
    for (const later of [-2, 0, 1, 19]) expect(wasLedTo(keys, step, mark, now + later * minute)).toBe("now");
  });

  it("leads on half an hour later", () => {
    for (const later of [31, 60, 60 * 24 * 365]) expect(wasLedTo(keys, step, mark, now + later * minute)).toBe("over");
  });

  it("opens for nobody with another page's mark, another server's, a changed one or none", () => {
    for (const other of steps.filter((one) => one !== step)) expect(wasLedTo(keys, step, markOf(stepPath(keys, other, now)), now)).toBeUndefined();
    expect(wasLedTo(new Keys(randomBytes(32)), step, mark, now)).toBeUndefined();
    const [begun = "", name = ""] = (mark ?? "").split(/-(.*)/s);
    const later = (parseInt(begun, 36) + 1).toString(36);
    for (const forged of [undefined, "", "-", begun, `${begun}-`, `${later}-${name}`, `0${mark}`, `${mark}a`, mark?.slice(0, -1), [mark, mark], { done: mark }, "x".repeat(10_000)]) {
      expect(wasLedTo(keys, step, forged, now)).toBeUndefined();
    }
  });

  it("is kept apart by its mark alone: what networks hang on it is dropped, and nothing in it tells an exact time", () => {
    const path = `/fa${stepPath(keys, step, now)}`;
    expect(withoutIdleQuery(`${path}&fbclid=x`)).toBe(path);
    expect(withoutIdleQuery(path)).toBe(path);
    expect(withoutIdleQuery(`/fa/appeal/${step}?utm_source=x`)).toBe(`/fa/appeal/${step}`);
    expect(stepPath(keys, step, now)).toBe(stepPath(keys, step, now + 2 * minute));
  });
});

it("a form leads there by 303, in its own language", () => {
  const { status, headers } = leadToStep(keys, "ar", "thanks", now);
  expect([status, headers.get("location")]).toEqual([303, `/ar${stepPath(keys, "thanks", now)}`]);
});
