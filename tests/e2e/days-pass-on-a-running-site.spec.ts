// Promise: while the site runs and nobody edits anything, a status turns into "not verified since" on the 181st day: on every page, image, feed and data file.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { routing } from "@/i18n/routing";
import { firstOf, listPeople } from "./fixtures/records";
import { ask, askJson, changedSite } from "./fixtures/site";
import { expect, test } from "./fixtures/test";
import { words } from "./fixtures/words";

test.describe.configure({ mode: "serial" });

const get = async (path: string) => (await ask(path, { site: changedSite() })).text;

/** The image's bytes as a hash; an error page is no image. */
async function imageOf(path: string) {
  const { status, body } = await ask(path, { site: changedSite() });
  expect(status, path).toBe(200);
  return createHash("sha256").update(body).digest("hex");
}

/** Sets the clock of the running server, and waits until the site's day is that. */
async function turnTo(moment: string) {
  writeFileSync(process.env.E2E_CLOCK ?? "", moment);
  await expect.poll(async () => (await askJson<{ asOf: string }>("/data/prisoners.json", { site: changedSite() })).asOf).toBe(moment.slice(0, 10));
}

/** What the site shows of one person in all its forms. */
async function shown(slug: string) {
  const inLanguages = async (path: string) => Promise.all(routing.locales.map((locale) => get(`/${locale}${path}`)));
  return {
    profiles: await inLanguages(`/prisoners/${slug}`), lists: await inLanguages("/prisoners"), homes: await inLanguages(""), feeds: await inLanguages(`/prisoners/${slug}/feed.xml`),
    images: await Promise.all(routing.locales.map((locale) => imageOf(`/${locale}/prisoners/${slug}/opengraph-image`))),
    data: await askJson<{ prisoner: { status: { group: string; notVerified: boolean } } }>(`/data/prisoners/${slug}.json`, { site: changedSite() }),
    row: (await get("/data/prisoners.csv")).split("\r\n").find((line) => line.startsWith(`${slug},`)),
  };
}

test("the day after the 180th changes everything that is shown, though the server has kept its answers", async () => {
  const people = await askJson<{ prisoners: { slug: string; status: { value: string; verifiedOn: string; notVerified: boolean } | null }[] }>("/data/prisoners.json");
  const aged = firstOf(people.prisoners.filter(({ status }) => status?.notVerified && status.verifiedOn.length === 10));
  const verified = Date.parse(aged.status?.verifiedOn ?? "");
  const day = (after: number) => new Date(verified + after * 86_400_000).toISOString().slice(0, 10);
  const group = aged.status?.value;

  await turnTo(`${day(180)}T23:59:00Z`);
  const before = await shown(aged.slug);
  expect(await shown(aged.slug)).toEqual(before);
  await turnTo(`${day(181)}T00:00:01Z`);
  const after = await shown(aged.slug);

  expect(before.data).toMatchObject({ prisoner: { status: { group, notVerified: false } } });
  expect(after.data).toMatchObject({ prisoner: { status: { group: "not-verified", notVerified: true } } });
  expect(before.row).toContain(`,${aged.status?.verifiedOn},false,`);
  expect(after.row).toContain(`,${aged.status?.verifiedOn},true,`);
  for (const [i, locale] of routing.locales.entries()) {
    const t = words(locale);
    const label = new RegExp(t("Status.notVerifiedSinceText", { date: ".{4,80}?" }), "g");
    const count = (html: string | undefined) => html?.replace(/<[^>]*>/g, "").match(label)?.length ?? 0;
    expect.soft(count(before.profiles[i]), `profile in ${locale}, day 180`).toBe(0);
    expect.soft(count(after.profiles[i]), `profile in ${locale}, day 181`).toBeGreaterThan(0);
    expect.soft(count(after.lists[i]), `list in ${locale}`).toBe(count(before.lists[i]) + 1);
    expect.soft(count(after.homes[i]), `home in ${locale}`).toBe(count(before.homes[i]) + 1);
    expect.soft(count(before.feeds[i]), `feed in ${locale}, day 180`).toBe(0);
    expect.soft(count(after.feeds[i]), `feed in ${locale}, day 181`).toBeGreaterThan(0);
    expect.soft(after.images[i], `image in ${locale}`).not.toBe(before.images[i]);
  }
});

test("the counts of the first page go with it", async () => {
  const people = await listPeople(changedSite());
  const stale = people.filter(({ status }) => status?.group === "not-verified").length;
  const home = (await get("/en")).replace(/<[^>]+>/g, " ");
  expect(home).toMatch(new RegExp(`${words("en")("Status.not-verified")}\\s+${stale}\\b|\\b${stale}\\s+${words("en")("Status.not-verified")}`));
});
