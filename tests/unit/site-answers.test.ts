// A promise to readers: every request gets an answer, fast where it can be, and one that holds nothing of another reader.
import { describe, expect, it } from "vitest";
import { isWellFormed } from "@/lib/delivery/addresses";
import { everythingIsThere, page, pending, serveSite } from "./fake-renderer";
import type { Rendered } from "@/lib/delivery/renderer";

describe("a page", () => {
  it("is rendered once and then answered from memory, without scripts and with its policy", async () => {
    const { ask, asked } = await serveSite(everythingIsThere);
    const [first, second] = [await ask("/en/news"), await ask("/en/news")];
    expect(asked).toEqual(["/en/news"]);
    expect(first.text).toBe("<!doctype html><title>/en/news</title>");
    expect(second.text).toBe(first.text);
    expect(first).toMatchObject({ status: 200, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "public, max-age=300", vary: "Accept-Encoding" } });
    expect(first.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(second.headers.etag).toBe(first.headers.etag);
  });

  it("that many ask for at once is rendered once for all of them", async () => {
    const gate = pending<Rendered>();
    const { ask, asked } = await serveSite(() => gate.promise);
    const answers = Array.from({ length: 20 }, () => ask("/en/news"));
    await expect.poll(() => asked.length).toBe(1);
    gate.resolve(page("one for all"));
    expect(new Set((await Promise.all(answers)).map(({ text }) => text))).toEqual(new Set(["<!doctype html><title>one for all</title>"]));
    expect(asked).toEqual(["/en/news"]);
  });

  it("is kept for its own address alone", async () => {
    const { ask } = await serveSite(everythingIsThere);
    for (const address of ["/en", "/fa", "/en/", "/EN", "/en/news", "/en%2Fnews"]) {
      expect((await ask(address)).text).toContain(`<title>${address}</title>`);
    }
  });

  it("asked for by HEAD has all headers and no body, and is there for GET afterwards", async () => {
    const { ask, asked } = await serveSite(everythingIsThere);
    const head = await ask("/en", { method: "HEAD" });
    const get = await ask("/en");
    expect(head).toMatchObject({ status: 200, text: "" });
    expect({ ...head.headers, date: "" }).toEqual({ ...get.headers, date: "" });
    expect(asked).toEqual(["/en"]);
  });
});

describe("a question in the address", () => {
  it.each(["/en", "/en/news", "/fa/news/translated", "/en/prisoners/test-held", "/data/prisoners.json"])("that %s does not read changes nothing: the kept page answers, and Next does not hear of it", async (path) => {
    const { ask, asked } = await serveSite(everythingIsThere);
    for (const mark of ["", "?", "?fbclid=x", "?utm_source=a&utm_medium=%FF", "?a?b"]) expect((await ask(path + mark)).text).toContain(`<title>${path}</title>`);
    expect(asked).toEqual([path]);
  });

  it.each(["/en/prisoners?q=test", "/fa/prisoners/?status=free", "/ar/prisoners?"])("that the list of prisoners reads arrives whole: %s", async (address) => {
    const { ask, asked } = await serveSite(everythingIsThere);
    expect((await ask(address)).text).toContain(`<title>${address}</title>`);
    expect(asked).toEqual([address]);
  });
});

describe("what is never kept", () => {
  it.each([
    ["the answer to a question", "/en/prisoners?q=test", {}],
    ["an empty question", "/en/prisoners?", {}],
    ["the choice of a language", "/", {}],
    ["what was sent to us", "/en/contribute/check", { method: "POST", body: "name=Test" }],
  ] as const)("%s", async (_name, address, sent) => {
    const { ask, asked } = await serveSite(everythingIsThere);
    await ask(address, sent);
    await ask(address, sent);
    expect(asked).toEqual([address, address]);
  });

  it("what was answered to somebody who sent something is nobody else's page", async () => {
    const { ask, asked } = await serveSite((_address, asked) => page(`answer ${asked}`));
    expect((await ask("/en/contribute/check", { method: "POST", body: "name=Test" })).text).toContain("answer 1");
    expect((await ask("/en/contribute/check")).text).toContain("answer 2");
    expect((await ask("/en/contribute/check", { method: "POST", body: "name=Test" })).text).toContain("answer 3");
    expect(asked).toHaveLength(3);
  });

  it("the answer to a question is not kept by anybody on the way either", async () => {
    const { ask } = await serveSite(everythingIsThere);
    expect((await ask("/en/prisoners?q=test")).headers["cache-control"]).toBe("private, no-store");
  });

  it("a redirect: it passes on with its address", async () => {
    const { ask, asked } = await serveSite(() => ({ status: 307, headers: { location: "/fa" }, body: Buffer.alloc(0) }));
    for (let i = 0; i < 2; i++) expect(await ask("/fa/")).toMatchObject({ status: 307, headers: { location: "/fa" } });
    expect(asked).toHaveLength(2);
  });

  it("“/” says that it differs by language", async () => {
    const { ask } = await serveSite(() => ({ status: 307, headers: { location: "/fa" }, body: Buffer.alloc(0) }));
    expect((await ask("/")).headers.vary).toBe("Accept-Language");
  });
});

describe("headers", () => {
  it("of Next for its own client, and cookies, stay behind; what readers need passes", async () => {
    const mine = { "x-content-type-options": "nosniff", "referrer-policy": "strict-origin", "strict-transport-security": "max-age=1", "access-control-allow-origin": "*" };
    const next = { "set-cookie": ["NEXT_LOCALE=en"], "x-powered-by": "Next.js", link: "</a.js>; rel=preload", "x-nextjs-cache": "HIT", "x-middleware-rewrite": "/a", refresh: "0;url=/evil", "cache-control": "s-maxage=31536000", etag: '"next"' };
    const { ask } = await serveSite(() => page("a", 200, { ...mine, ...next }));
    const { headers } = await ask("/en");
    expect(headers).toMatchObject(mine);
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining([expect.stringMatching(/cookie|^x-(powered|next|middleware)|^link$|^refresh$/)]));
    // Short: the home page holds a count.
    expect(headers["cache-control"]).toBe("public, max-age=20");
    expect(headers.etag).not.toContain("next");
  });

  it("of files: fonts may be kept for a year, and what is no page may load nothing", async () => {
    const { ask } = await serveSite(() => ({ status: 200, headers: { "content-type": "font/woff2" }, body: Buffer.from("wOF2") }));
    expect((await ask("/fonts/a.woff2")).headers).toMatchObject({ "cache-control": "public, max-age=31536000, immutable", "content-security-policy": "default-src 'none'; frame-ancestors 'none'" });
    expect((await ask("/icon.svg")).headers["cache-control"]).toBe("public, max-age=300");
  });
});

describe("when the site's day changes", () => {
  it("a page is rendered anew", async () => {
    const { ask, asked, turnTo } = await serveSite((address, asked) => page(`${address} ${asked}`));
    await ask("/en");
    turnTo("2026-11-23");
    expect((await ask("/en")).text).toContain("/en 2");
    await ask("/en");
    expect(asked).toEqual(["/en", "/en"]);
  });

  it("during a rendering, that one is sent and not kept", async () => {
    const gate = pending<Rendered>();
    const { ask, asked, turnTo } = await serveSite((_address, asked) => (asked === 1 ? gate.promise : page("today")));
    const early = ask("/en");
    await expect.poll(() => asked.length).toBe(1);
    turnTo("2026-11-23");
    gate.resolve(page("yesterday"));
    expect((await early).text).toContain("yesterday");
    expect((await ask("/en")).text).toContain("today");
  });
});

describe("an address", () => {
  it.each(["/", "/en", "/fa/news/%D8%A2", "/en?q=%FF", "/en?q=\\", "/en/a%20b", "/" + "a".repeat(1999)])("%s can name something", (address) => expect(isWellFormed(address)).toBe(true));
  it.each(["", "en", "//evil.example", "http://evil.example/en", "*", "/%", "/%zz", "/%FF", "/%C0%AF", "/%D8", "/en/%00", "/a%0d%0ab", "/a%7F", "/a\\b", "/a%5Cb", "/" + "a".repeat(2000)])(
    "%s can name nothing",
    (address) => expect(isWellFormed(address)).toBe(false),
  );
});
