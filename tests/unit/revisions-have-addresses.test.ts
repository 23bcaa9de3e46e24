// A promise to whoever follows a citation: its address asks for one day, whatever hangs on it; a day that is none is said to be none.
import { describe, expect, it } from "vitest";
import { asksForNoDay, withoutIdleQuery } from "@/lib/delivery/addresses";
import { parseRevisionDay } from "@/lib/revision";
import { everythingIsThere, serveSite } from "./fake-renderer";

const path = "/en/prisoners/test-held";

describe("the day in an address", () => {
  it.each([
    [`${path}?as-of=2024-05-01`, `${path}?as-of=2024-05-01`],
    [`${path}?fbclid=x&as-of=2024-05-01&utm_source=a`, `${path}?as-of=2024-05-01`],
    [`${path}?as-of=2024-05-01&as-of=2023-01-01`, `${path}?as-of=2024-05-01`],
    [`${path}/cite.bib?as-of=2024-05-01`, `${path}/cite.bib?as-of=2024-05-01`],
    [`${path}/cite.json?as-of=2024-05-01`, `${path}/cite.json?as-of=2024-05-01`],
    // A sentence's signs behind it, and HTML's way of writing &.
    [`${path}?as-of=2024-05-01.`, `${path}?as-of=2024-05-01`], [`${path}?as-of=2024-05-01%D8%8C%E2%80%8F&x`, `${path}?as-of=2024-05-01`], [`${path}?a=b&amp;as-of=2024-05-01)`, `${path}?as-of=2024-05-01`],
    ["/en/prisoners?a=b&amp;q=test", "/en/prisoners?a=b&q=test"],
    [`${path}?as-of=`, path], [`${path}?as-of`, path], [`${path}?AS-OF=2024-05-01`, path], [`${path}?fbclid=x`, path],
    [`${path}/feed.xml?as-of=2024-05-01`, `${path}/feed.xml`], ["/en/news/test?as-of=2024-05-01", "/en/news/test"], ["/en?as-of=2024-05-01", "/en"],
    ["/data/prisoners/test-held.json?as-of=2024-05-01", "/data/prisoners/test-held.json"],
  ])("%s asks for %s", (address, meant) => expect(withoutIdleQuery(address)).toBe(meant));

  it.each(["2026-11-22", "2024-02-29", "1999-12-31"])("%s is one", (day) => {
    expect(parseRevisionDay(day, "2026-11-22")).toBe(day);
    expect(asksForNoDay(`${path}?as-of=${day}`, "2026-11-22")).toBe(false);
  });

  it.each(["2026-11-23", "2024-02-30", "2023-02-29", "2024-13-01", "2024-5-1", "2024-05", "2024", "1403-02-12x", "yesterday", "2024-05-01T00:00:00Z", "../../etc", "2024-05-01<script>", "۲۰۲۴-۰۵-۰۱", "-2024-05-01"])("%s is none", (day) => {
    expect(parseRevisionDay(decodeURIComponent(day), "2026-11-22")).toBeUndefined();
    expect(asksForNoDay(`${path}?as-of=${encodeURIComponent(decodeURIComponent(day))}`, "2026-11-22")).toBe(true);
  });
});

describe("asked for as of a day", () => {
  it("a record is rendered each time, and kept by nobody", async () => {
    const { ask, asked } = await serveSite(everythingIsThere);
    for (let i = 0; i < 2; i++) expect((await ask(`${path}?as-of=2024-05-01`)).headers["cache-control"]).toBe("private, no-store");
    expect(asked).toEqual([`${path}?as-of=2024-05-01`, `${path}?as-of=2024-05-01`]);
  });

  it.each(["en", "fa", "ar"])("a day that is none is refused with 400 and a page in %s, and Next does not hear of it", async (language) => {
    const { ask, askedFor } = await serveSite((address) => (address.includes("/errors/400") ? { status: 200, headers: { "content-type": "text/html" }, body: Buffer.from(`no day in ${address}`) } : everythingIsThere(address, 1)));
    const address = `/${language}/prisoners/test-held?as-of=2024-02-30`;
    const { status, text, headers } = await ask(address);
    expect([status, text]).toEqual([400, `no day in /${language}/errors/400`]);
    expect(headers["last-modified"]).toBeUndefined();
    expect(askedFor(address)).toBe(0);
  });

  it("today changes with the site's day", async () => {
    const { ask, turnTo } = await serveSite(everythingIsThere);
    expect((await ask(`${path}?as-of=2026-11-23`)).status).toBe(400);
    turnTo("2026-11-23");
    expect((await ask(`${path}?as-of=2026-11-23`)).status).toBe(200);
  });
});
