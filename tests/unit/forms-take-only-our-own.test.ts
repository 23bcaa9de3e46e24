// A promise to whoever sends a form: only this site's own pages can send it, it comes back with what was typed, and nothing of it stays.
import { describe, expect, it, vi } from "vitest";
import { mostSent } from "@/lib/delivery/posted";
import { everythingIsThere, page, serveSite, type Answers } from "./fake-renderer";

const form = "/fa/contribute/check";
const sent = (headers: Record<string, string> = {}, body = "text=Test") => ({ method: "POST", headers, body });

describe("what another site sends in a reader's name", () => {
  it.each([
    { "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }, { "sec-fetch-site": "nonsense" },
    { "sec-fetch-site": "cross-site", origin: "https://site.example" }, { origin: "https://evil.example" }, { origin: "null" }, { origin: "http://site.example" },
  ])("%o is refused with a page in the reader's language, and Next does not hear of it", async (headers) => {
    const { ask, askedFor } = await serveSite(everythingIsThere);
    const { status, text } = await ask(form, sent(headers as Record<string, string>));
    expect(status).toBe(403);
    expect(text).toContain("error 403 in fa");
    expect(askedFor(form)).toBe(0);
  });
});

describe("what our own pages send", () => {
  it.each([{ "sec-fetch-site": "same-origin" }, { "sec-fetch-site": "none" }, { origin: "https://site.example" }, {}])("%o arrives", async (headers) => {
    const { ask, askedFor } = await serveSite(everythingIsThere);
    const answer = await ask(form, sent(headers as Record<string, string>));
    expect(answer).toMatchObject({ status: 200, headers: { "cache-control": "private, no-store" } });
    expect(askedFor(form)).toBe(1);
  });

  it("is refused where it is longer than a form takes, and by then nothing was read", async () => {
    const { ask, askedFor } = await serveSite(everythingIsThere);
    const answer = await ask(form, { method: "POST", headers: { "content-length": String(mostSent(form) + 1) } });
    expect(answer).toMatchObject({ status: 413, headers: { connection: "close" } });
    expect(answer.text).toContain("error 413 in fa");
    expect(askedFor(form)).toBe(0);
    expect((await ask(form, sent({}, "x".repeat(mostSent(form))))).status).toBe(200);
  });

  it("must say how long it is", async () => {
    const { ask, askedFor } = await serveSite(everythingIsThere);
    expect(await ask(form, sent({ "transfer-encoding": "chunked" }))).toMatchObject({ status: 411 });
    expect(askedFor(form)).toBe(0);
  });
});

describe("a form that comes back", () => {
  const again: Answers = (address) => (address === form ? { status: 422, headers: { "x-comes-back": "/fa/contribute?form=1" }, body: Buffer.alloc(0) } : page(address));

  it("is the page that its handler names, under the handler's status, kept by nobody, and the name stays inside", async () => {
    const { ask, asked } = await serveSite(again);
    const { status, headers, text } = await ask(form, sent());
    expect(status).toBe(422);
    expect(text).toContain("<title>/fa/contribute?form=1</title>");
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers).not.toHaveProperty("x-comes-back");
    await ask(form, sent());
    expect(asked).toEqual([form, "/fa/contribute?form=1", form, "/fa/contribute?form=1"]);
  });

  it("cannot be asked for by its inner name", async () => {
    const { ask, asked } = await serveSite(again);
    await ask("/fa/contribute?form=1");
    expect(asked).toEqual(["/fa/contribute"]);
  });

  it("whose page fails says so", async () => {
    const { ask } = await serveSite((address, asked) => (address.endsWith("?form=1") ? page("trace", 500) : address === form ? again(address, asked) : everythingIsThere(address, asked)));
    const { status, text } = await ask(form, sent());
    expect(status).toBe(500);
    expect(text).toContain("error 500 in fa");
  });
});

describe("what was typed", () => {
  it("is given to the form's own page once, and forgotten", async () => {
    vi.stubEnv("NODE_ENV", "production");
    vi.resetModules();
    const { comeBack, takeBack } = await import("@/lib/returned-form");
    const response = await comeBack(new Request("http://site.example"), "test", "/fa/test", { text: "Test" }, 422);
    const id = /\?form=(?<id>.+)$/.exec(response.headers.get("x-comes-back") ?? "")?.groups?.id;
    expect(takeBack("another", id)).toBeUndefined();
    expect(takeBack("test", id)).toEqual({ text: "Test" });
    expect(takeBack("test", id)).toBeUndefined();
    vi.unstubAllEnvs();
  });

  it("is forgotten after a while even if nobody asks, and never fills the memory", async () => {
    vi.stubEnv("NODE_ENV", "production");
    vi.resetModules();
    vi.useFakeTimers({ now: 0 });
    const { comeBack, takeBack } = await import("@/lib/returned-form");
    const keep = async () => (await comeBack(new Request("http://site.example"), "test", "/fa/test", "Test", 422)).headers.get("x-comes-back")?.split("=")[1];
    const late = await keep();
    vi.advanceTimersByTime(31_000);
    expect(takeBack("test", late)).toBeUndefined();
    const first = await keep();
    for (let i = 0; i < 200; i++) await keep();
    expect(takeBack("test", first)).toBeUndefined();
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });
});
