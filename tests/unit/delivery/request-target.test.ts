// A promise to clients: a request is read as HTTP/1.1 (RFC 9112) says, whichever form its first line has, and what is malformed is refused.
import { describe, expect, it } from "vitest";
import { targetOf } from "@/lib/delivery/request-target";
import { get, host, speak, statusesOf } from "../raw-http";

describe("a whole address in the first line", () => {
  it.each([
    ["http://site.example/en", "/en"], ["http://localhost:4410/en", "/en"], ["HTTP://SITE.EXAMPLE/en", "/en"], ["https://site.example:443/en?fbclid=x", "/en"], ["http://[::1]:3000/en", "/en"],
    ["http://site.example", "/"], ["http://site.example?a=b", "/"], ["http://site.example/en/prisoners?q=a", "/en/prisoners?q=a"], ["http://evil.example/en", "/en"], ["http://site.example/en#a", "/en"],
  ])("%s is answered as %s is, and nothing of its host is in the answer", async (target, address) => {
    const { say, heard } = await speak();
    const whole = await say(get(target, host));
    const plain = await say(get(address, host));
    const withoutDate = (answer: string) => answer.replace(/^(?:Date|last-modified): .*$/gim, "");
    expect(statusesOf(whole)).toEqual([200]);
    expect(withoutDate(whole)).toBe(withoutDate(plain));
    expect(new Set(heard)).toEqual(new Set([address]));
  });

  it("counts more than Host, which must be there all the same", async () => {
    const { say } = await speak();
    expect(statusesOf(await say(get("http://site.example/en", "Host: evil.example")))).toEqual([200]);
    expect(statusesOf(await say(get("http://site.example/en")))).toEqual([400]);
    expect(statusesOf(await say(get("http://site.example/en", host, host)))).toEqual([400]);
  });

  it("with a repeated slash leads to a path of this site", async () => {
    const { say } = await speak();
    expect(await say(get("http://evil.example//en", host))).toMatch(/^HTTP\/1\.1 308 [^]*\r\nlocation: \/en\r\n/i);
    expect(statusesOf(await say(get("http://evil.example//evil.example", host)))).toEqual([400]);
  });

  it.each(["http:///en", "http://user@site.example/en", "http://user:word@site.example/en", "ftp://site.example/en", "http:/en", "http://a b/en", "http://site.example:port/en", "http://site.example/en\\.", "site.example/en", "en", "?a"])(
    "%s is refused",
    async (target) => {
      const { say, heard } = await speak();
      expect(statusesOf(await say(get(target, host)))).toEqual([400]);
      expect(heard.filter((address) => !address.includes("/errors/"))).toEqual([]);
    },
  );
});

describe("Host", () => {
  it.each([
    ["none", []], ["two", [host, "Host: evil.example"]], ["two that say the same", [host, host]], ["two in other letters", [host, "hOST: site.example"]], ["an empty one", ["Host:"]],
    ["a list", ["Host: site.example, evil.example"]], ["an address", ["Host: http://site.example/"]], ["one with a path", ["Host: site.example/en"]], ["one with a user", ["Host: user@site.example"]],
    ["one with a blank", ["Host: site example"]], ["one with an odd port", ["Host: site.example:80x"]], ["one with a query", ["Host: site.example?x"]],
  ])("%s is refused with 400", async (_name, hosts) => {
    const { say, heard } = await speak();
    expect(statusesOf(await say(get("/en", ...hosts)))).toEqual([400]);
    expect(heard.filter((address) => !address.includes("/errors/"))).toEqual([]);
  });

  it.each(["site.example", "SITE.EXAMPLE:8080", "127.0.0.1:4410", "[::1]", "[::1]:3000", "localhost:", "xn--mgba3a4f16a.example", "evil.example", "under_score.example"])("%s is one, whoever it is", async (name) => {
    const { say } = await speak();
    expect(statusesOf(await say(get("/en", `Host: ${name}`)))).toEqual([200]);
  });

  it("may be missing in HTTP/1.0", async () => {
    const { say } = await speak();
    expect(statusesOf(await say("GET /en HTTP/1.0\r\n\r\n"))).toEqual([200]);
  });
});

describe("the other forms", () => {
  it("* is for OPTIONS alone, and says what may be done", async () => {
    const { say } = await speak();
    expect(await say(`OPTIONS * HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 204 [^]*allow: GET, HEAD, POST, OPTIONS/i);
    expect(statusesOf(await say(get("*", host)))).toEqual([400]);
  });

  it("CONNECT, for proxies, is refused", async () => {
    const { say } = await speak();
    expect(statusesOf(await say("CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n"))).toEqual([405]);
  });
});

describe("what could be read in two ways", () => {
  const post = (headers: string[], body: string) => `POST /en/contribute/check HTTP/1.1\r\n${[host, ...headers].join("\r\n")}\r\n\r\n${body}`;
  const second = `GET /en/second HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`;

  it.each([
    ["a header over two lines", get("/en", host, "X-A: a\r\n b")],
    ["a blank before the colon", get("/en", "Host : site.example")],
    ["a first header that is indented", `GET /en HTTP/1.1\r\n ${host}\r\nConnection: close\r\n\r\n`],
    ["no name before the colon", get("/en", host, ": a")],
    ["a bare line feed in a header", get("/en", host, "X-A: a\nX-B: b")],
    ["a bare carriage return in a header", get("/en", host, "X-A: a\rX-B: b")],
    ["NUL in a header", get("/en", host, "X-A: a\u0000b")],
    ["another protocol", `GET /en HTTP/2.7\r\n${host}\r\n\r\n`],
    ["a blank in the address", get("/en /second", host)],
    ["both a length and chunks", post(["Content-Length: 5", "Transfer-Encoding: chunked"], `0\r\n\r\n${second}`)],
    ["two lengths", post(["Content-Length: 5", "Content-Length: 6"], `a=b&c${second}`)],
    ["a length with a sign", post(["Content-Length: +5"], `a=b&c${second}`)],
    ["a length in a list", post(["Content-Length: 5, 6"], `a=b&c${second}`)],
    ["chunks that are not last", post(["Transfer-Encoding: chunked, identity"], `0\r\n\r\n${second}`)],
    ["an odd coding", post(["Transfer-Encoding: xchunked"], `0\r\n\r\n${second}`)],
  ])("%s is refused, and nothing behind it is taken for a request", async (_name, bytes) => {
    const { say, heard } = await speak();
    const statuses = statusesOf(await say(bytes));
    expect(statuses).toHaveLength(1);
    expect(statuses[0]).toBeGreaterThanOrEqual(400);
    expect(heard).not.toContain("/en/second");
  });
});

it("the origin form is taken as it stands, with its query", () => {
  const of = (url: string, ...rawHeaders: string[]) => targetOf({ url, rawHeaders });
  expect([of("/en?q=a?b#c"), of("/"), of("*"), of("//fa"), of("/en", "Host", "a.example"), of("/en", "Host", "a", "X", "b", "HOST", "a")]).toEqual(["/en?q=a?b", "/", "*", "//fa", "/en", ""]);
});
