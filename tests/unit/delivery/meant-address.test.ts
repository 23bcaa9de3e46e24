// A promise to readers: an address that took its sentence's signs along leads where it was meant, and nowhere else.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWellFormed } from "@/lib/delivery/addresses";
import { meantAddresses, withSingleSlashes } from "@/lib/delivery/meant-address";
import { everythingIsThere, page, serveSite, type Answers } from "../fake-renderer";

const person = "/fa/prisoners/nahid-taghavi";
/** What there is; every other address is missing. */
const here = ["/fa", "/fa/news", "/fa/prisoners", person, `${person}/feed.xml`, `${person}?as-of=2024-05-01`, "/data/prisoners.json", "/fa/prisoners?q=test", "/fa/really.", "/fa/news/page/2"];
const site: Answers = (address, asked) => (here.includes(address) || /\/errors\/\d+$/.test(address) ? everythingIsThere(address, asked) : page("", 404));

const signs = [..."،.»)؟؛!…:;'\"”’]}>*_|,-–—«“‘〉》*·•÷٫٬٪%&=+$@~^`👉✊\u200f\u200e\u061c\u2066\u2069\u202c\ufeff\u00a0\u200b\u200c\u00ad\u2060\u3000\ufe0f\n\t "];
const codes = (text: string) => [...Buffer.from(text, "utf8")].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");

describe("a sign behind an address", () => {
  it.each(signs)("%j is left behind: in percent codes of either case, several in a row, before a query", async (sign) => {
    const { ask } = await serveSite(site);
    for (const written of [codes(sign), codes(sign).toUpperCase(), codes(`${sign}${sign})`), `${codes(sign)}?utm_source=mail`]) {
      expect([written, await ask(person + written)]).toMatchObject([written, { status: 308, headers: { location: person } }]);
      expect((await ask(person + written, { method: "HEAD" })).headers.location).toBe(person);
    }
  });

  it.each([".", ")", "'", "!", "*", "_", ";", ",", ":", "~", "]", "|", "}", ">", "\\", "%", "%D8", "%E2%80", "%e2%8", "&utm_source=x", "،که", "‌را", "#top", "%23top", "%20and", ").", "/.", "/،/", "%0A%0Anext%20line"])(
    "%j as it stands",
    async (end) => {
      const { ask } = await serveSite(site);
      const written = end.replace(/[^\u0021-\u007e]+/g, codes);
      const { status, headers } = await ask(person + written);
      // A fragment is no part of what is asked for.
      expect(end === "#top" ? [status] : [status, headers.location]).toEqual(end === "#top" ? [200] : [308, person]);
    },
  );

  it.each([
    ["/fa/%D8%8C", "/fa"], ["/fa.", "/fa"], ["/data/prisoners.json)", "/data/prisoners.json"], [`${person}/feed.xml%C2%BB`, `${person}/feed.xml`], ["/fa/news/page/2%D8%8C", "/fa/news/page/2"],
    [`${person}.?as-of=2024-05-01`, `${person}?as-of=2024-05-01`], [`${person}%D8%8C?fbclid=x&as-of=2024-05-01.`, `${person}?as-of=2024-05-01`],
    ["/fa/prisoners%D8%8C?q=test", "/fa/prisoners?q=test"], ["/fa/prisoners%3Fq=test", "/fa/prisoners?q=test"], [`${person}%3Fas-of%3D2024-05-01`, `${person}?as-of=2024-05-01`],
    ["/fa/%E2%80%8Fprisoners/nahid-%0Ataghavi", person], ["/fa/pris%C2%ADoners/nahid-taghavi%20.", person],
  ])("%s leads to %s", async (asked, meant) => {
    const { ask } = await serveSite(site);
    expect(await ask(asked)).toMatchObject({ status: 308, headers: { location: meant }, text: "" });
    expect((await ask(meant)).status).toBe(200);
  });

  it("that is the address's own stays", async () => {
    const { ask } = await serveSite(site);
    expect((await ask("/fa/really.")).text).toContain("<title>/fa/really.</title>");
  });

  it("is no way to what is not there: nothing redirects to a missing page", async () => {
    const { ask, askedFor } = await serveSite(site);
    for (const missing of ["/fa/nothing.", "/fa/nothing%D8%8C", "/fa/%D8%8C/news", "/xx/news,", "/fa/errors/404.", "/fa/errors/500%D8%8C"]) {
      const { status, headers } = await ask(missing);
      expect([missing, status, headers.location]).toEqual([missing, 404, undefined]);
    }
    await ask("/fa/nothing.");
    // Asked for twice at most for one such address: as it stands, and as it was meant.
    expect(askedFor("/fa/nothing")).toBe(3);
  });

  it("behind something that was withdrawn leads to where that is said", async () => {
    const { ask } = await serveSite(site, { isGone: (address) => address === "/fa/prisoners/gone" });
    expect(await ask("/fa/prisoners/gone.")).toMatchObject({ status: 308, headers: { location: "/fa/prisoners/gone" } });
  });

  it("does nothing for what is sent", async () => {
    const { ask } = await serveSite(site);
    expect((await ask("/fa/news.", { method: "POST", body: "a=b" })).status).toBe(405);
  });

  it("is a busy site's business later", async () => {
    const { ask } = await serveSite((address) => (address === "/fa/news" ? page("", 503, { "retry-after": "10" }) : site(address, 1)));
    expect((await ask("/fa/news.")).status).toBe(503);
  });
});

describe("no address leads to another site", () => {
  it.each(["//evil.example", "/\\evil.example", "/%5Cevil.example.", "///evil.example/%D8%8C", "//evil.example.", "/%2F%2Fevil.example.", "/fa/%2F%2Fevil.example)", "/.//evil.example", "/..//evil.example.", "//fa\\evil.", "/%09/evil.example", "/%0A/evil.example", "/%E2%80%8F/evil.example."])(
    "%s",
    async (address) => {
      const { ask } = await serveSite(everythingIsThere);
      const { headers } = await ask(address);
      expect(new URL(headers.location ?? "/", "https://site.example").host).toBe("site.example");
    },
  );

  it("whatever it is made of, and none leads back to itself", () => {
    const piece = fc.constantFrom("/", "//", "\\", "fa", "data", "evil.example", ".", "..", "%2f", "%5c", "%09", "%00", "%D8%8C", "%E2%80%8F", "%", "?", "=", "@", ":", "%3F", "a=b", "http:", "،");
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const target = `/${pieces.join("")}`;
      const ways = [...meantAddresses(target), withSingleSlashes(target)].filter((meant) => meant !== target && isWellFormed(meant));
      expect(ways.filter((meant) => new URL(meant, "https://site.example").host !== "site.example")).toEqual([]);
      expect(meantAddresses(target)).not.toContain(target);
      expect(meantAddresses(target).length).toBeLessThanOrEqual(2);
      // What was meant is not taken for something else again.
      for (const meant of meantAddresses(target)) expect(meantAddresses(meant.split("?", 1)[0] ?? "")).toEqual([]);
    }), { numRuns: 2000 });
  });

  it("is found out soon, however long it is", () => {
    const started = performance.now();
    for (const long of ["/fa/" + ".".repeat(3900), "/" + "%D8%8C".repeat(600), "/fa" + "%E2%80%8F".repeat(400) + "x", "/" + "/".repeat(3900), "/a" + "\\".repeat(3900) + "b"]) meantAddresses(long);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe("slashes", () => {
  it.each([["//fa", "/fa"], ["/fa//news", "/fa/news"], ["///fa///news//", "/fa/news"], ["//data//prisoners.json", "/data/prisoners.json"], ["/fa//news//?utm_source=a", "/fa/news"], ["/fa//prisoners/?q=test", "/fa/prisoners?q=test"]])(
    "%s leads to %s, by one rule",
    async (asked, meant) => {
      const { ask, asked: heard } = await serveSite(site);
      // Also where the page is kept already.
      await ask(meant);
      heard.length = 0;
      expect(await ask(asked)).toMatchObject({ status: 308, headers: { location: meant } });
      expect(heard).toEqual([]);
    },
  );

  it.each(["/fa%2Fnews", "/fa/%2e%2e%2fdata", "/FA/News", "/%66a/news"])("%s is another address: encoded slashes and capitals count", (address) => {
    expect(meantAddresses(address)).toEqual([]);
    expect(withSingleSlashes(address)).toBe(address);
  });
});
