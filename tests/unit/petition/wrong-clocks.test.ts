// A promise to signers and operators: a clock that was wrong for a while closes nothing, destroys nothing that is still needed, and keeps nothing for ever.
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { mailsPerAddress, postsInAll, within } from "@/lib/petition/limits";
import { makeToken, readToken } from "@/lib/petition/links";
import { lend, order, putRight } from "@/lib/petition/outbox";
import { tidy } from "@/lib/petition/tidy";
import { buryIn, withdrawnSince } from "@/lib/petition/withdrawals";
import { beat, freeLent } from "@/lib/petition/workers";
import { own, useOwnStore } from "./own-store";

const patient = { timeout: 60_000 };
const hour = 3_600_000;
useOwnStore();

const put = (to: string, now: number) => order(own.database, own.keys, { to, link: { person: to, locale: "en", made: now } }, now);

describe("a clock that was days ahead for a moment", patient, () => {
  const now = Date.now();
  it("leaves no limit that nobody can pass", async () => {
    for (let i = 0; i < postsInAll.most + 5; i++) await within(own.database, own.keys, postsInAll, "", now + 240 * hour);
    expect(await within(own.database, own.keys, postsInAll, "", now)).toBe(true);
    await within(own.database, own.keys, mailsPerAddress, "test", now + 240 * hour);
    await tidy(own, now);
    expect(await own.database.run("SELECT name FROM limits WHERE until > ?", [now + 100 * hour])).toEqual([]);
  });
  it("leaves no mail that nobody sends, nor one that waits for ever", async () => {
    // The outbox of the test before is counted for a second.
    await wait(1100);
    await put("ahead@test.example", now + 240 * hour);
    await beat(own.database.run, 1, now + 240 * hour);
    const [lent] = await lend(own.database, own.keys, 1, 1);
    await freeLent(own.database.run, now + 240 * hour);
    expect([lent === undefined, await lend(own.database, own.keys, 2, 1)]).toEqual([false, []]);
    // Its process is gone, and by the right clock was never there.
    await freeLent(own.database.run, now);
    expect(await lend(own.database, own.keys, 2, 1)).toHaveLength(1);
    expect(await own.database.run("SELECT id FROM workers")).toEqual([]);
    await putRight(own.database, now);
    expect((await own.database.run("SELECT created FROM outbox"))[0]?.["created"]).toBe(Math.floor(now / hour) * hour);
  });
  it("does not destroy what a day later would be over: links stay good, and those of people who withdrew stay dead", async () => {
    await tidy(own, now);
    const token = await makeToken(own, { person: "p", locale: "en", made: now });
    await buryIn(own.database.run, "withdrew", now);
    await put("waits@test.example", now);
    for (const minutes of [0, 9, 18]) await tidy(own, now + 240 * hour + minutes * 60_000);
    await tidy(own, now + hour);
    expect(await readToken(own, token, now + hour)).toBeDefined();
    expect(await withdrawnSince(own, { person: "withdrew", locale: "en", made: now })).toBe(true);
    expect(await lend(own.database, own.keys, 1, 9)).toHaveLength(1);
    // Once the time has really come they are destroyed: after a long stop too, when the clock has held for a while.
    for (const minutes of [0, 10, 21]) await tidy(own, now + 240 * hour + minutes * 60_000);
    for (const table of ["link_keys", "tombstones", "outbox"]) expect(await own.database.run(`SELECT * FROM ${table}`)).toEqual([]);
  });
  it("leaves no key of a link that is never destroyed", async () => {
    await tidy(own, now);
    await makeToken(own, { person: "p", locale: "en", made: now + 9000 * hour });
    for (let passed = 0; passed <= 51; passed++) await tidy(own, now + passed * hour);
    expect(await own.database.run("SELECT * FROM link_keys")).toEqual([]);
  });
});
