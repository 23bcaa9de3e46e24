// A promise to clients: what Node's parser refuses is answered all the same, and an address in plain UTF-8 leads to the same in percent codes.
import { describe, expect, it } from "vitest";
import { get, host, speak, statusesOf } from "../raw-http";

describe("an address in plain UTF-8", () => {
  const raw = (target: string) => get(target, host);

  it.each([["/fa/news،", "/fa/news%D8%8C"], ["/fa/prisoners?q=نازنین", "/fa/prisoners?q=%D9%86%D8%A7%D8%B2%D9%86%DB%8C%D9%86"], ["/fa/a»?b", "/fa/a%C2%BB?b"], ["/fa/👉#x", "/fa/%F0%9F%91%89"]])(
    "%s leads to the same in percent codes",
    async (target, address) => {
      const { say } = await speak();
      expect(await say(raw(target))).toMatch(new RegExp(`^HTTP/1\\.1 308 [^]*\\r\\nLocation: ${address.replace("?", "\\?")}\\r\\n`));
    },
  );

  it.each(["//evil.example/،", "/\\evil.example/،", "http://evil.example/،", "/en/appeal/yours?t=Tokenً", "/en/appeal/yours?utm=،&t=Token", `/${"،".repeat(700)}`])("%s leads nowhere", async (target) => {
    const { say } = await speak();
    const answer = await say(raw(target));
    expect(statusesOf(answer)).toEqual([400]);
    expect(answer).not.toMatch(/location|evil|Token/i);
  });

  it("that stands behind another request is never the answer to that one", async () => {
    const { say } = await speak();
    const first = `GET /en HTTP/1.1\r\n${host}\r\n\r\n`;
    expect(statusesOf(await say(first + raw("/fa/news،")))).not.toContain(308);
    expect(statusesOf(await say(first, raw("/fa/news،")))).not.toContain(308);
  });
});

it("what is too long, or never ends, is said to be so, as Node says it", async () => {
  const { say } = await speak();
  expect(statusesOf(await say(get("/en", host, `X-A: ${"a".repeat(20_000)}`)))).toEqual([431]);
});
