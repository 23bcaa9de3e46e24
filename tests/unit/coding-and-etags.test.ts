// A promise to readers: a page comes as small as their browser can take it, and not at all if they have it already.
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { answerFrom } from "@/lib/delivery/answers";
import type { Answer } from "@/lib/delivery/kept-answers";
import { send } from "@/lib/delivery/send";
import { overHttp, type Sent } from "./over-http";

const words = "<p>Test Person, آزمون.</p>".repeat(100);
const options = { address: "/en", status: 200, readStylesheet: () => "", keep: true };
const rendered = (body: string, type = "text/html; charset=utf-8") => ({ status: 200, headers: { "content-type": type }, body: Buffer.from(body) });

async function serve(answer: Answer | Promise<Answer> = answerFrom(rendered(words), options)) {
  const made = await answer;
  return overHttp((request, response) => send(request, response, made));
}

const coded = { br: brotliDecompressSync, gzip: gunzipSync };

describe("the coding", () => {
  it.each([
    ["br, gzip", "br"], ["gzip, deflate, br, zstd", "br"], ["gzip,br", "br"], ["gzip", "gzip"], ["gzip;q=0.5", "gzip"], ["br;q=0, gzip", "gzip"],
    ["br; q=0.000 ,gzip;q=1.0", "gzip"], ["br;q=0.001", "br"],
  ] as const)("for “%s” is %s", async (accepted, coding) => {
    const { headers, body, text } = await (await serve())("/en", { headers: { "accept-encoding": accepted } });
    expect(headers["content-encoding"]).toBe(coding);
    expect(headers["content-length"]).toBe(String(body.length));
    expect(text).not.toBe(words);
    expect(coded[coding](body).toString("utf8")).toBe(words);
    expect(body.length).toBeLessThan(words.length / 5);
  });

  it.each(["", "identity", "deflate", "zstd", "br;q=0", "br;q=0, gzip;q=0.0", "x-brotli", "notgzip"])("for “%s” is none", async (accepted) => {
    const { headers, text } = await (await serve())("/en", { headers: { "accept-encoding": accepted } });
    expect(headers["content-encoding"]).toBeUndefined();
    expect([text, headers["content-length"]]).toEqual([words, String(Buffer.byteLength(words))]);
  });

  it("for a browser that says nothing is none", async () => {
    expect((await (await serve())("/en")).text).toBe(words);
  });

  it.each([["a picture", "image/png", words], ["a font", "font/woff2", words], ["very little text", "text/html", "<p>a</p>"]])("of %s is none, whatever is taken", async (_name, type, body) => {
    const { headers, text } = await (await serve(answerFrom(rendered(body, type), options)))("/a", { headers: { "accept-encoding": "br, gzip" } });
    expect(headers["content-encoding"]).toBeUndefined();
    expect(text).toBe(body);
  });

  it.each(["application/json; charset=utf-8", "text/csv; charset=utf-8; header=present", "application/atom+xml; charset=utf-8", "image/svg+xml", "application/manifest+json"])("of %s is as good as a page's", async (type) => {
    const ask = await serve(answerFrom(rendered(words, type), options));
    expect((await ask("/a", { headers: { "accept-encoding": "br" } })).headers["content-encoding"]).toBe("br");
  });

  it("is one of three answers that caches keep apart", async () => {
    const ask = await serve();
    const answers = await Promise.all(["br", "gzip", ""].map((accepted) => ask("/en", { headers: { "accept-encoding": accepted } })));
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3);
    for (const { headers } of answers) {
      expect(headers.vary).toBe("Accept-Encoding");
      expect(headers.etag).toMatch(/^"[\w-]+"$/);
    }
  });
});

describe("the etag", () => {
  const get = async (sent: Sent, answer?: Answer) => (await serve(answer))("/en", sent);
  const etagOf = async (accepted: string) => (await get({ headers: { "accept-encoding": accepted } })).headers.etag ?? "";

  it.each(["br", "gzip", ""])("that the browser has (coding “%s”) is answered by 304, with nothing but what a cache needs", async (accepted) => {
    const etag = await etagOf(accepted);
    for (const known of [etag, `W/${etag}`, `"a", ${etag}, "b"`, `"a",W/${etag}`]) {
      const { status, headers, text } = await get({ headers: { "accept-encoding": accepted, "if-none-match": known } });
      expect([status, text]).toEqual([304, ""]);
      expect(headers).toMatchObject({ etag, "cache-control": "public, max-age=20", vary: "Accept-Encoding" });
      expect(headers).not.toHaveProperty("content-length");
      expect(headers).not.toHaveProperty("content-encoding");
    }
  });

  it("of another coding, of another text, or none, is answered in full", async () => {
    const etag = await etagOf("br");
    for (const known of [await etagOf("gzip"), await etagOf(""), '"a"', "", etag.slice(1, -1)]) {
      const { status } = await get({ headers: { "accept-encoding": "br", "if-none-match": known } });
      expect([known, status]).toEqual([known, 200]);
    }
  });

  it("is the same for the same bytes, and another for others", async () => {
    const etags = await Promise.all([words, words, `${words} `].map(async (text) => (await answerFrom(rendered(text), options)).headers.etag));
    expect(etags[0]).toBe(etags[1]);
    expect(etags[0]).not.toBe(etags[2]);
  });

  it("spares nothing to what is sent to us, and to errors", async () => {
    const etag = await etagOf("");
    expect((await get({ method: "POST", headers: { "if-none-match": etag } })).status).toBe(200);
    const missing = { ...(await answerFrom(rendered(words), options)), status: 404 };
    expect((await get({ headers: { "if-none-match": etag } }, missing)).status).toBe(404);
  });
});

describe("the date", () => {
  const open = { "access-control-allow-origin": "*", "access-control-expose-headers": "ETag", "cross-origin-resource-policy": "cross-origin" };
  const made = () => answerFrom({ ...rendered(words, "application/json"), headers: { "content-type": "application/json", ...open } }, options);
  const hour = 3_600_000;
  const since = async (change: number, more: Record<string, string> = {}) => {
    const answer = await made();
    const known = new Date(Date.parse(answer.headers["last-modified"] ?? "") + change).toUTCString();
    return (await serve(answer))("/a", { headers: { "if-modified-since": known, ...more } });
  };

  it("of an answer is when it was made, never later than now, by the machine's own clock", async () => {
    const made = Date.parse((await answerFrom(rendered(words), options)).headers["last-modified"] ?? "");
    expect(made).toBeLessThanOrEqual(Date.now());
    expect(made).toBeGreaterThan(Date.now() - hour);
  });

  it.each([0, hour])("that the reader has, or a later one (%d ms), is answered by 304, which scripts of other sites may see", async (change) => {
    const { status, text, headers } = await since(change);
    expect([status, text]).toEqual([304, ""]);
    expect(headers).toMatchObject({ ...open, etag: expect.stringMatching(/^"/), "last-modified": expect.stringMatching(/GMT$/) });
  });

  it("of something older is answered in full; so is one that cannot be read", async () => {
    expect((await since(-1000)).status).toBe(200);
    for (const unreadable of ["", "yesterday", "0"]) {
      const { status } = await (await serve(made()))("/a", { headers: { "if-modified-since": unreadable } });
      expect([unreadable, status]).toEqual([unreadable, 200]);
    }
  });

  it("counts for nothing beside a tag (RFC 9110, 13.1.3)", async () => {
    expect((await since(hour, { "if-none-match": '"other"' })).status).toBe(200);
    expect((await since(-hour, { "if-none-match": "*" })).status).toBe(304);
  });

  it("is not given to an error, nor to what nobody keeps", async () => {
    expect((await answerFrom(rendered(words), { ...options, status: 404 })).headers).not.toHaveProperty("last-modified");
    expect((await answerFrom(rendered(words), { ...options, keep: false })).headers).not.toHaveProperty("last-modified");
  });
});

it("HEAD says all that GET says, without a body", async () => {
  const ask = await serve();
  for (const accepted of ["br", "gzip", ""]) {
    const [head, get] = await Promise.all(["HEAD", "GET"].map((method) => ask("/en", { method, headers: { "accept-encoding": accepted } })));
    expect(head?.body.length).toBe(0);
    expect({ ...head?.headers, date: "" }).toEqual({ ...get?.headers, date: "" });
  }
});
