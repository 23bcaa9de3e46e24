// A promise to operators: a wrong setting stops the site at its start, with a sentence on what to set.
import { afterEach, describe, expect, it, vi } from "vitest";

afterEach(() => vi.unstubAllEnvs());

/** The settings as a process with this environment would have them. */
async function settingsWith(environment: Record<string, string | undefined>) {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  vi.resetModules();
  return import("@/lib/settings");
}

describe("SITE_URL", () => {
  it.each([["https://site.example", "https://site.example"], ["https://site.example/", "https://site.example"], ["http://localhost:3000", "http://localhost:3000"], ["HTTPS://Site.Example", "https://site.example"]])(
    "%s is the address %s",
    async (value, origin) => {
      const { settings, absoluteUrl, alternatesOf } = await settingsWith({ SITE_URL: value });
      expect(settings.siteUrl).toBe(origin);
      expect(absoluteUrl("/en/news")).toBe(`${origin}/en/news`);
      expect(alternatesOf("/news", ["en", "ar"])).toEqual({ en: `${origin}/en/news`, ar: `${origin}/ar/news` });
    },
  );

  it.each(["site.example", "/", "ftp://site.example", "https://site.example/path", "javascript:alert(1)", "https://"])("%s is refused", async (value) => {
    await expect(settingsWith({ SITE_URL: value })).rejects.toThrow("SITE_URL must be the site's own address without a path, such as https://example.org");
  });

  it("is this machine's if it is not set", async () => {
    expect((await settingsWith({ SITE_URL: undefined, PORT: undefined })).settings.siteUrl).toBe("http://localhost:3000");
    expect((await settingsWith({ SITE_URL: undefined, PORT: "4000" })).settings.siteUrl).toBe("http://localhost:4000");
  });
});

describe("PORT", () => {
  it.each([["0", 0], ["3000", 3000], ["65535", 65_535]])("%s is a port", async (value, port) => {
    expect((await settingsWith({ PORT: value })).settings.port).toBe(port);
  });
  it.each(["-1", "65536", "80.5", "http"])("%s is refused", async (value) => {
    await expect(settingsWith({ PORT: value })).rejects.toThrow("PORT must be a number from 0 to 65535");
  });
});

describe("SITE_NOW", () => {
  it("freezes the site's day, in UTC wherever the server stands", async () => {
    for (const zone of ["Pacific/Kiritimati", "America/Los_Angeles"]) {
      await settingsWith({ SITE_NOW: "2026-11-22", TZ: zone });
      const { now, today } = await import("@/lib/clock");
      expect([today(), now().toISOString()]).toEqual(["2026-11-22", "2026-11-22T00:00:00.000Z"]);
    }
  });

  it("is refused if it is no date, with a sentence that names it", async () => {
    await settingsWith({ SITE_NOW: "soon" });
    const { today } = await import("@/lib/clock");
    expect(() => today()).toThrow("SITE_NOW must be a date such as 2026-11-22");
  });

  it("lets the clock run if it is not set", async () => {
    await settingsWith({ SITE_NOW: undefined });
    const { now } = await import("@/lib/clock");
    expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(60_000);
  });
});
