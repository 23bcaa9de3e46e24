// A promise to readers: no request can reach Next with a header that changes what others get, and none leaves anything behind for the next one.
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import type { IncomingMessage, RequestListener } from "node:http";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { readWhole } from "@/lib/delivery/posted";
import { startRenderer, type Renderer } from "@/lib/delivery/renderer";
import { pending } from "./fake-renderer";
import { overHttp, type Ask } from "./over-http";

type Heard = { method: string; url: string; headers: IncomingMessage["headers"]; body: string };

/** A listener that answers with what it heard. */
const listening: RequestListener = (request, response) => {
  let body = "";
  request.on("data", (chunk) => (body += chunk));
  request.on("end", () => {
    const heard: Heard = { method: request.method ?? "", url: request.url ?? "", headers: request.headers, body };
    response.writeHead(200, { "content-type": "application/json", "x-heard": "yes" }).end(JSON.stringify(heard));
  });
};

/** A front that hands every request to a renderer, as lib/delivery/site.ts does, and sends back what the renderer's listener heard. */
async function front(listener: RequestListener = listening): Promise<{ renderer: Renderer; ask: Ask }> {
  const renderer = await startRenderer(listener, "site.example");
  onTestFinished(() => renderer.close());
  const ask = await overHttp((request, response) => {
    const sent = request.method === "POST" ? readWhole(request, 1_000_000) : Promise.resolve(undefined);
    sent.then((body) => renderer.ask(request.url ?? "/", request, body)).then(
      ({ status, body }) => response.writeHead(status).end(body),
      (error: Error) => response.writeHead(502).end(error.message),
    );
  });
  return { renderer, ask };
}

const heardBy = async (answer: ReturnType<Ask>) => JSON.parse((await answer).text) as Heard;
const soon = <T>(promise: Promise<T>) => Promise.race([promise, new Promise<string>((resolve) => setTimeout(resolve, 3000, "no answer"))]);

describe("headers", () => {
  it("that could change what others get, forge an address or skip a check do not come through", async () => {
    const { ask } = await front();
    const headers = {
      host: "evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "http", "x-forwarded-for": "1.2.3.4", forwarded: "host=evil.example",
      rsc: "1", "next-router-state-tree": "[]", "next-router-prefetch": "1", "next-url": "/evil", "next-action": "x", "x-nextjs-data": "1", "x-matched-path": "/evil",
      "x-middleware-subrequest": "proxy:proxy:proxy", "x-middleware-rewrite": "/evil", "x-invoke-path": "/evil", "x-now-route-matches": "1", "x-prerender-revalidate": "x",
      cookie: "NEXT_LOCALE=fa; __prerender_bypass=x", authorization: "Basic x", referer: "https://evil.example", "user-agent": "Test", range: "bytes=0-1",
      "if-none-match": "*", "accept-encoding": "gzip", "x-http-method-override": "DELETE", purpose: "prefetch",
    };
    const heard = await heardBy(ask("/en?a=b", { headers }));
    expect(Object.keys(heard.headers).sort()).toEqual(["connection", "host"]);
    expect(heard.headers.host).toBe("site.example");
  });

  it("that say which language and what is sent do come through", async () => {
    const { ask } = await front();
    const wanted = { "accept-language": "fa", "content-type": "application/x-www-form-urlencoded", origin: "https://site.example", "sec-fetch-site": "same-origin" };
    const { headers } = await heardBy(ask("/en/appeal", { method: "POST", headers: { ...wanted, "content-length": "3" }, body: "a=b" }));
    expect(headers).toMatchObject({ ...wanted, "content-length": "3" });
  });

  it("are none but the site's own name if nobody asked: a page for everybody", async () => {
    const { renderer } = await front();
    const { body, status, headers } = await renderer.ask("/en/news");
    const heard = JSON.parse(body.toString()) as Heard;
    expect(Object.keys(heard.headers).sort()).toEqual(["connection", "host"]);
    expect([status, headers["x-heard"], heard.method, heard.url]).toEqual([200, "yes", "GET", "/en/news"]);
  });
});

describe("what is asked", () => {
  it("arrives as it was: path, question, method and body", async () => {
    const { ask } = await front();
    expect(await heardBy(ask("/fa/prisoners?q=%D8%A2%20b&q=", {}))).toMatchObject({ method: "GET", url: "/fa/prisoners?q=%D8%A2%20b&q=" });
    expect(await heardBy(ask("/en/appeal", { method: "POST", body: "name=آزمون" }))).toMatchObject({ method: "POST", body: "name=آزمون" });
  });

  it("by HEAD is asked by GET, so that there is a body to keep", async () => {
    const methods: string[] = [];
    const { ask } = await front((request, response) => {
      methods.push(request.method ?? "");
      response.end("a body");
    });
    await ask("/en", { method: "HEAD" });
    expect(methods).toEqual(["GET"]);
  });

  it.each(["GET", "HEAD"])("with a body by %s leaves nothing of it behind for the next reader", async (method) => {
    const { ask, renderer } = await front((request, response) => void response.end(`for ${request.url}`));
    const body = "GET /evil HTTP/1.1\r\nhost: site.example\r\n\r\n";
    for (let i = 0; i < 3; i++) {
      await soon(ask(`/en/prisoners?q=${i}`, { method, body, headers: { "content-length": String(body.length) } }));
      const next = await soon(renderer.ask("/en/news").then((answer) => answer.body.toString(), (error: Error) => error.message));
      expect(next).toBe("for /en/news");
    }
  });
});

describe("failures", () => {
  it("of the listener reject, and do not hang", async () => {
    const { renderer } = await front((request) => void request.socket.destroy());
    await expect(renderer.ask("/en")).rejects.toThrow(/hang up|ECONNRESET/);
  });

  it("in the middle of an answer reject too: half a page is no page", async () => {
    const { renderer } = await front((request, response) => {
      response.writeHead(200, { "content-length": "100" }).write("half");
      setTimeout(() => request.socket.destroy(), 20);
    });
    await expect(soon(renderer.ask("/en"))).rejects.toThrow(/aborted|ECONNRESET/);
  });

  it("of a reader who goes away while sending are heard before anybody's place is taken", async () => {
    const ended = pending<string>();
    const ask = await overHttp((request, response) => {
      void readWhole(request, 1_000_000).then((body) => ended.resolve(body ? "whole" : "given up"));
      setTimeout(() => response.destroy(), 50);
    });
    await ask("/en/appeal", { method: "POST", headers: { "content-length": "1000" }, body: "a little" }).catch(() => undefined);
    expect(await soon(ended.promise)).toBe("given up");
  });

  it("after closing reject, and nothing of the socket is left", async () => {
    const sockets = () => readdirSync(tmpdir()).filter((name) => name.startsWith("site-"));
    const before = sockets();
    const renderer = await startRenderer(listening, "site.example");
    expect((await renderer.ask("/en")).status).toBe(200);
    const own = sockets().filter((name) => !before.includes(name));
    expect(own.length).toBeGreaterThan(0);
    await renderer.close();
    await expect(renderer.ask("/en")).rejects.toThrow(/ENOENT|ECONNREFUSED/);
    expect(sockets()).not.toEqual(expect.arrayContaining(own));
  });
});

describe("a page without an address", () => {
  it("is asked for by a mark that nobody outside can set", async () => {
    const { renderer, ask } = await front();
    expect(JSON.parse((await renderer.askInside("/en/errors/404")).body.toString("utf8"))).toMatchObject({ headers: { "x-inside": "1" } });
    expect((await heardBy(ask("/en/errors/404", { headers: { "x-inside": "1" } }))).headers).not.toHaveProperty("x-inside");
  });

  it("whose rendering throws ends at once, and the process goes on", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { renderer } = await front(() => Promise.reject(new Error("Somebody")) as unknown as void);
    expect(await soon(renderer.askInside("/en/errors/404").catch(() => "rejected"))).toBe("rejected");
    expect(said.mock.calls.flat().join()).toContain("A page could not be rendered: Error");
    expect(said.mock.calls.flat().join()).not.toContain("Somebody");
    said.mockRestore();
  });
});
