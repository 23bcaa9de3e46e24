// Promise: a page is HTML with its style inside it and at most two small fonts; no script, no cookie, nothing that its policy must refuse.
import { createHash } from "node:crypto";
import { routing } from "@/i18n/routing";
import { ask, find, listPages } from "./fixtures/site";
import { expect, test } from "./fixtures/test";

const isRecord = /\/prisoners\/[^/]+$/;
const kilobyte = 1000;

/** What a Content-Security-Policy allows, by directive. */
function directivesOf(policy: string): Map<string, string[]> {
  return new Map(policy.split(";").map((part) => part.trim().split(/\s+/)).map(([name = "", ...values]) => [name, values]));
}

function hashOf(css: string): string {
  return `'sha256-${createHash("sha256").update(css).digest("base64")}'`;
}

for (const locale of routing.locales) {
  test(`the HTML in ${locale} holds no script but data, and sets no cookie`, async () => {
    for (const path of await listPages(locale)) {
      const { status, headers, text } = await ask(path);
      expect.soft(status, path).toBe(200);
      expect.soft(headers["set-cookie"], path).toBeUndefined();
      const scripts = [...text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect.soft(scripts.filter((tag) => tag !== '<script type="application/ld+json">'), path).toEqual([]);
      expect.soft(find(/<[^>]*\s(?:on[a-z]+=|style=|href="javascript:|as="script"|rel="modulepreload")[^>]*>/i, text), path).toBeUndefined();
    }
  });

  test(`the policy of each page in ${locale} forbids everything but its own styles, fonts, images and forms`, async () => {
    for (const path of await listPages(locale)) {
      const { headers, text } = await ask(path);
      const policy = directivesOf(String(headers["content-security-policy"]));
      const styles = [...text.matchAll(/<style\b[^>]*>(?<css>[\s\S]*?)<\/style>/g)].map((match) => hashOf(match.groups?.css ?? ""));
      expect.soft(policy.get("default-src"), path).toEqual(["'none'"]);
      expect.soft([...policy.values()].flat().join(" "), path).not.toMatch(/unsafe-|\*|https?:|data:/);
      expect.soft(policy.get("frame-ancestors"), path).toEqual(["'none'"]);
      expect.soft(policy.get("base-uri"), path).toEqual(["'none'"]);
      expect.soft(policy.get("form-action"), path).toEqual(["'self'"]);
      expect.soft(styles.length, path).toBeGreaterThan(0);
      expect.soft(policy.get("style-src"), path).toEqual(expect.arrayContaining(styles));
    }
  });

  test(`a page in ${locale} weighs at most 14 kB, compressed as browsers ask for it`, async () => {
    for (const path of await listPages(locale)) {
      const { headers, body } = await ask(path, { headers: { "Accept-Encoding": "gzip, br" } });
      expect.soft(headers["content-encoding"], path).toBe("br");
      expect.soft(body.length, path).toBeLessThanOrEqual(14 * kilobyte);
      // A record's many footnotes and the form's list of countries weigh more in gzip, which only old proxies ask for.
      if (isRecord.test(path) || path.endsWith("/appeal")) continue;
      const old = await ask(path, { headers: { "Accept-Encoding": "gzip" } });
      expect.soft(old.headers["content-encoding"], path).toBe("gzip");
      expect.soft(old.body.length, path).toBeLessThanOrEqual(14 * kilobyte);
    }
  });

  test(`the fonts in ${locale} weigh at most 25 kB each and 50 kB together`, async () => {
    const { text } = await ask(`/${locale}`);
    const addresses = [...new Set([...text.matchAll(/\/fonts\/[^")]+/g)].map(([address]) => address))];
    const fonts = await Promise.all(addresses.map((address) => ask(address)));
    expect(fonts.filter(({ status }) => status !== 200)).toEqual([]);
    expect(fonts.filter(({ body }) => body.length > 25 * kilobyte)).toEqual([]);
    expect(fonts.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThanOrEqual(50 * kilobyte);
  });

  test.describe("in a browser that runs scripts", () => {
    test.use({ javaScriptEnabled: true });

    test(`a page in ${locale} asks for at most five things, none of them a script`, async ({ page }) => {
      test.setTimeout(120_000);
      const requests: string[] = [];
      page.on("request", (request) => requests.push(`${request.resourceType()} ${request.url()}`));
      // Any route turns the browser's cache off: each page is counted as a first visit.
      await page.route("**/*", (route) => route.continue());
      for (const path of await listPages(locale)) {
        requests.length = 0;
        await page.goto(path);
        expect.soft(requests.length, `${path} asks for\n${requests.join("\n")}`).toBeLessThanOrEqual(5);
        expect.soft(requests.filter((line) => /^(script|xhr|fetch|websocket|eventsource|ping) /.test(line)), path).toEqual([]);
      }
    });
  });
}
