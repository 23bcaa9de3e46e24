// A promise to whoever builds on the data: a script on any other site may ask for it, and the browser's question ahead is answered at once.
import { describe, expect, it } from "vitest";
import { everythingIsThere, serveSite } from "./fake-renderer";

describe("open data", () => {
  it.each(["/data/prisoners.json", "/data/prisoners/test-held.json?x=1", "/data/schema.json"])("may be asked for by scripts of any site: %s", async (address) => {
    const { ask, asked } = await serveSite(everythingIsThere);
    const { status, text, headers } = await ask(address, { method: "OPTIONS", headers: { origin: "https://other.example", "access-control-request-method": "GET", "access-control-request-headers": "if-none-match" } });
    expect([status, text]).toEqual([204, ""]);
    expect(headers).toMatchObject({ "access-control-allow-origin": "*", "access-control-allow-methods": "GET, HEAD, OPTIONS", "access-control-allow-headers": "*", allow: "GET, HEAD, OPTIONS" });
    expect(headers).not.toHaveProperty("content-length");
    expect(headers).not.toHaveProperty("etag");
    expect(asked).toEqual([]);
  });
});
