// A promise to readers: each failure is said under its own status, in three languages if need be, and every answer has an end.
import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { send } from "@/lib/delivery/send";
import { everythingIsThere, page, serveSite, type Answers } from "../fake-renderer";

const broken = () => {
  throw new Error("Test failure");
};
const inThreeLanguages = [/lang=en>[^<]+later/, /lang=fa dir=rtl>[^<]+دوباره/, /lang=ar dir=rtl>[^<]+نرجو المحاولة/];

describe("a page for failures that cannot be rendered", () => {
  const cases = [
    ["/en/nothing", 404, /There is no page/, /صفحه/, /صفحة/],
    ["/fa/prisoners/gone", 410, /withdrawn/, /برداشته|پس گرفته/, /سُحبت/],
  ] as const;

  it.each(cases)("leaves %s its own status %i, and says in three languages what it is", async (address, status, ...words) => {
    const { ask } = await serveSite((asked) => (asked.includes("/errors/") ? broken() : page("", 404)), { isGone: (asked) => asked.endsWith("/gone") });
    const answer = await ask(address);
    expect(answer).toMatchObject({ status, headers: { "cache-control": "no-store" } });
    expect(answer.text).toContain(`<title>${status}</title>`);
    for (const [i, language] of (["en", "fa dir=rtl", "ar dir=rtl"] as const).entries()) expect(answer.text).toMatch(new RegExp(`lang=${language}>[^<]*(?:${words[i]?.source})`));
  });

  it.each(["404", "500", "503"])("keeps nobody waiting, and is tried again for the next: %s", async (code) => {
    const { ask, askedFor } = await serveSite((asked) => (asked.includes("/errors/") ? broken() : page("", Number(code), code === "503" ? { "retry-after": "10" } : {})));
    const soon = () => Promise.race([ask("/en/a").then(({ status }) => status), new Promise((resolve) => setTimeout(resolve, 2000, "no answer"))]);
    expect([await soon(), await soon()]).toEqual([Number(code), Number(code)]);
    expect(askedFor(`/en/errors/${code}`)).toBe(2);
  });
});

it.each(["404", "500", "503"])("the page for %s has no address of its own", async (code) => {
  const { ask } = await serveSite(everythingIsThere);
  for (const address of [`/en/errors/${code}`, `/en/errors/${code}?a=b`]) expect(await ask(address)).toMatchObject({ status: 404, text: expect.stringContaining("error 404 in en") });
});

describe("503", () => {
  const away: Answers = (asked) => (asked.startsWith("/fa/away") ? page("", 503, { "retry-after": "10" }) : everythingIsThere(asked, 1));

  it("before its page was rendered is said in three languages, with when to come back, and is no 500", async () => {
    const { ask } = await serveSite((asked, times) => (asked.includes("/errors/") ? new Promise(() => undefined) : away(asked, times)));
    const { status, headers, text } = await ask("/fa/away");
    expect(status).toBe(503);
    expect(headers).toMatchObject({ "retry-after": "10", "cache-control": "no-store" });
    for (const words of inThreeLanguages) expect(text).toMatch(words);
    expect(text).toContain("<title>503</title>");
    expect(text).not.toContain("500");
  });

  it("is its own page from the second time on, also after the day has changed", async () => {
    const { ask, askedFor, turnTo } = await serveSite(away);
    await ask("/fa/away");
    await expect.poll(() => askedFor("/fa/errors/503")).toBe(1);
    await expect.poll(async () => (await ask("/fa/away")).text).toContain("error 503 in fa");
    turnTo("2026-11-23");
    expect(await ask("/fa/away")).toMatchObject({ status: 503, text: expect.stringContaining("error 503 in fa") });
    await expect.poll(() => askedFor("/fa/errors/503")).toBe(2);
  });
});

describe("a page that says its own status", () => {
  const saying = (status: number): Answers => (asked) => page(`${asked} <meta name="answer-status" content="${status}"/>`);

  it.each([[410, undefined], [503, "10"]])("is sent as %i and kept by nobody", async (status, retry) => {
    const { ask, askedFor } = await serveSite(saying(status));
    for (let i = 0; i < 2; i++) {
      const answer = await ask("/en/a");
      expect(answer).toMatchObject({ status, headers: { "cache-control": "private, no-store" } });
      expect(answer.headers["retry-after"]).toBe(retry);
    }
    expect(askedFor("/en/a")).toBe(2);
  });

  it("cannot say any other", async () => {
    const { ask } = await serveSite(saying(200.5));
    expect((await ask("/en/a")).status).toBe(200);
  });
});

describe("an answer that cannot be sent", () => {
  it("is replaced and ends, its cause is said without what it holds, and everybody after gets theirs", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { ask } = await serveSite((asked) => (asked === "/en/bad" ? page("", 307, { location: "/\u0627Somebody" }) : everythingIsThere(asked, 1)));
    const { status, headers, text } = await ask("/en/bad");
    expect(status).toBe(500);
    expect(headers).toMatchObject({ connection: "close" });
    for (const words of inThreeLanguages) expect(text).toMatch(words);
    expect((await ask("/en/good")).status).toBe(200);
    expect(said.mock.calls.flat().join()).toMatch(/An answer could not be sent: TypeError ERR_INVALID_CHAR\n {4}at /);
    expect(said.mock.calls.flat().join()).not.toContain("Somebody");
    said.mockRestore();
  });
});

describe("a form that is refused before it was read", () => {
  it("is told why, though all of it is still on its way", async () => {
    const answer = { status: 413, headers: { "content-type": "text/plain" }, bodies: { identity: Buffer.from("too long") }, closes: true };
    const server = createServer((request, response) => send(request, response, answer));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    const heard = { text: "", error: "" };
    socket.setEncoding("utf8").on("data", (chunk: string) => (heard.text += chunk)).on("error", ({ message }) => (heard.error = message));
    // As a browser does: it reads when it has sent everything.
    socket.pause();
    socket.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n`);
    for (let i = 0; i < 10; i++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      socket.write("x".repeat(100_000));
    }
    socket.resume();
    await new Promise((resolve) => socket.once("close", resolve));
    expect(heard).toMatchObject({ error: "", text: expect.stringMatching(/^HTTP\/1\.1 413[\s\S]*Connection: close[\s\S]*too long$/i) });
  });
});
