// A promise to readers: whatever goes wrong, they get a page that says so in their language, with the right status, and get it soon.
import { describe, expect, it } from "vitest";
import type { Rendered } from "@/lib/delivery/renderer";
import { everythingIsThere, page, serveSite, type Answers } from "./fake-renderer";

const failing = (address: string, how: () => Rendered): Answers => (asked) => (asked.startsWith(address) ? how() : everythingIsThere(asked, 1));
const broken = () => {
  throw new Error("Test failure");
};
const inThreeLanguages = [/lang=en>[^<]+later/, /lang=fa dir=rtl>[^<]+دوباره/, /lang=ar dir=rtl>[^<]+لاحق/];

describe("what is not there", () => {
  it.each([
    ["/en/nothing", "fa", "en"], ["/fa/nothing", "en", "fa"], ["/ar/nothing?a=b", undefined, "ar"],
    ["/nothing", "fa-IR,fa;q=0.9,en;q=0.8", "fa"], ["/nothing", "de, ar-EG;q=0.7", "ar"], ["/nothing", "de", "en"], ["/nothing", undefined, "en"], ["/xx", "AR", "ar"],
  ])("%s, asked for by a browser of %s, is answered in %s", async (address, accepted, language) => {
    const { ask } = await serveSite(failing(address.split("?")[0] ?? "", () => page("Next's own empty page", 404)));
    const { status, text } = await ask(address, { headers: accepted === undefined ? {} : { "accept-language": accepted } });
    expect(status).toBe(404);
    expect(text).toContain(`error 404 in ${language}`);
  });

  it("is told in a page that caches keep apart by language where the browser chose it, and only there", async () => {
    const { ask } = await serveSite((address) => (address.includes("/errors/") ? everythingIsThere(address, 1) : page("", 404)));
    expect((await ask("/nothing", { headers: { "accept-language": "fa" } })).headers.vary).toBe("Accept-Encoding, Accept-Language");
    expect((await ask("/xx/%FF", { headers: { "accept-language": "fa" } })).headers.vary).toBe("Accept-Encoding, Accept-Language");
    expect((await ask("/fa/nothing")).headers.vary).toBe("Accept-Encoding");
  });

  it("is asked for each time, since it may be there tomorrow; its page is rendered once", async () => {
    const { ask, askedFor } = await serveSite(failing("/en/no", () => page("", 404)));
    await ask("/en/no-1");
    await ask("/en/no-1");
    await ask("/en/no-2");
    expect([askedFor("/en/no-1"), askedFor("/en/no-2"), askedFor("/en/errors/404")]).toEqual([2, 1, 1]);
  });

  it("is told in a file's own way where it is no page", async () => {
    const { ask } = await serveSite(() => ({ status: 404, headers: { "content-type": "application/json" }, body: Buffer.from("{}") }));
    expect(await ask("/data/nothing.json")).toMatchObject({ status: 404, text: "{}" });
  });

  it.each(["/_next/static/chunks/main.js", "/_next/image?url=https%3A%2F%2Fevil.example", "/_next/data/x/en.json"])("%s is nothing that a page asks for: Next does not hear of it", async (address) => {
    const { ask, askedFor } = await serveSite(everythingIsThere);
    expect(await ask(address)).toMatchObject({ status: 404 });
    expect(askedFor(address)).toBe(0);
  });
});

describe("what was withdrawn", () => {
  const isGone = (address: string) => address.startsWith("/fa/prisoners/gone");

  it("is answered with 410 and a page that says so, and Next does not hear of it", async () => {
    const { ask, askedFor } = await serveSite(everythingIsThere, { isGone });
    for (const address of ["/fa/prisoners/gone", "/fa/prisoners/gone/feed.xml", "/fa/prisoners/gone?as-of=2021-01-01"]) {
      const { status, text } = await ask(address);
      expect(status).toBe(410);
      expect(text).toContain("error 410 in fa");
      expect(askedFor(address)).toBe(0);
    }
    expect((await ask("/fa/prisoners/here")).status).toBe(200);
  });
});

describe("a malformed address", () => {
  it.each(["//evil.example/a", "/en/%FF", "/%c0%ae%c0%ae/etc", "/en/%00", "/en\\..\\a", "/en/%5c", "ftp://evil.example/en", "http:///en", "http://user@evil.example/en", `/en/${"a".repeat(2000)}`])("%s is refused with 400, and Next does not hear of it", async (address) => {
    const { ask, askedFor } = await serveSite(everythingIsThere);
    const { status, text } = await ask(address);
    expect(status).toBe(400);
    expect(text).toContain("error 404 in");
    expect(askedFor(address)).toBe(0);
  });

  it("does not change what the page of missing pages says next", async () => {
    const { ask } = await serveSite(failing("/en/nothing", () => page("", 404)));
    expect((await ask("/en/%FF")).status).toBe(400);
    expect((await ask("/en/nothing")).status).toBe(404);
  });
});

describe("a search in bytes that are no UTF-8", () => {
  it.each([
    ["a letter of Windows-1256", "%E4%C7%E5%ED%CF"], ["a lone byte", "%FF"], ["a cut letter", "%D9"], ["an overlong form", "%C0%AF"], ["half a surrogate pair", "%ED%A0%80"],
    ["a number beyond Unicode", "%F4%90%80%80"], ["the same beside a name", "Nahid+%FF"], ["the same in another question", "a&prison=%FF"],
  ])("(%s) is answered with 400 and a sentence in the reader’s language, and Next does not hear of it", async (_name, query) => {
    const { ask, askedFor } = await serveSite(everythingIsThere);
    for (const language of ["en", "fa", "ar"]) {
      const { status, text, headers } = await ask(`/${language}/prisoners?q=${query}`);
      expect([status, text]).toEqual([400, expect.stringContaining(`/${language}/errors/letters`)]);
      expect(headers["content-type"]).toContain("text/html");
      expect(askedFor(`/${language}/errors/letters`)).toBe(1);
    }
  });

  it("is not taken for one in bytes that are", async () => {
    const { ask } = await serveSite(everythingIsThere);
    for (const query of ["%D9%86", "a+b", "100%", "%zz", "%25FF", "", "%F0%9F%95%8A"]) expect((await ask(`/fa/prisoners?q=${query}`)).status).toBe(200);
  });
});

describe("a method that no page of ours takes", () => {
  it.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])("%s is refused with 405, and Next does not hear of it", async (method) => {
    const { ask, asked } = await serveSite(everythingIsThere);
    expect(await ask("/en/appeal", { method })).toMatchObject({ status: 405, text: "", headers: { allow: "GET, HEAD", "cache-control": "no-store" } });
    expect(asked).toEqual([]);
  });
});

describe("our own failures", () => {
  it.each([500, 502, 503])("a rendering that ends with %i becomes the page of failures, and nobody keeps it", async (status) => {
    const { ask, askedFor } = await serveSite(failing("/fa/news", () => page("stack trace", status)));
    const answer = await ask("/fa/news");
    expect(answer).toMatchObject({ status: 500, headers: { "cache-control": "private, no-store" } });
    expect(answer.text).toContain("error 500 in fa");
    expect(answer.text).not.toContain("stack trace");
    await ask("/fa/news");
    expect(askedFor("/fa/news")).toBe(2);
  });

  it("a page that failed once is rendered again for the next reader", async () => {
    const { ask } = await serveSite((address, asked) => (address === "/en" && asked === 1 ? page("", 500) : everythingIsThere(address, asked)));
    expect((await ask("/en")).status).toBe(500);
    expect(await ask("/en")).toMatchObject({ status: 200 });
  });

  it.each([
    ["Next does not answer at all", broken],
    ["not even the page of failures can be rendered", (address: string) => (address.includes("/errors/") ? broken() : page("", 500))],
    ["the page of failures is not there", (address: string) => page("", address.includes("/errors/") ? 404 : 500)],
    ["the page of failures fails too", () => page("", 500)],
  ] satisfies [string, Answers][])("if %s, the last resort speaks three languages", async (_name, answers) => {
    const { ask } = await serveSite(answers);
    const { status, text, headers } = await ask("/en/news");
    expect(status).toBe(500);
    for (const words of inThreeLanguages) expect(text).toMatch(words);
    expect(headers).toMatchObject({ "cache-control": "no-store", "content-type": "text/html; charset=utf-8" });
    expect(headers["content-security-policy"]).toBe("default-src 'none'");
    expect(text).not.toContain("Test failure");
  });
});
