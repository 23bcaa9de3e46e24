// A promise to strangers and to the crowd: mails to addresses that nobody confirms come to an end in each hour, whatever is done for them; a crowd that confirms has room for all.
import { describe, expect, it } from "vitest";
import { machineTime } from "@/lib/clock";
import { taskBefore } from "@/lib/petition/admission";
import { hasLeft, minutesLeft, within } from "@/lib/petition/limits";
import { beyond, beyondAnyway, beyondEach, mailsAnyway, mailsEach, noteConfirmed, roomFor } from "@/lib/petition/mail-budget";
import { sign } from "@/lib/petition/sign";
import { own, recipients, useOwnStore } from "./own-store";

const patient = { timeout: 120_000 };
const minute = 60_000;
const hour = 60 * minute;
const start = Math.floor(Date.now() / hour) * hour + 24 * hour;
const kinds = ["proof", "ticket"] as const;
useOwnStore();

const count = async (kind: "proof" | "ticket" | undefined, tries: number, now: number) => {
  let passed = 0;
  for (let i = 0; i < tries; i++) if ((await roomFor(own, kind, now)) === "yes") passed++;
  return passed;
};
/** As if so many had been ordered already in this hour. */
const used = async (what: string, most: number, now: number) => own.database.run("INSERT INTO limits (name, until, used) VALUES (?, ?, ?)", [own.keys.nameOf("limit", `${what}\n`), Math.floor(now / hour) * hour + hour, most]);

describe("mails that nobody has confirmed", patient, () => {
  it("are few without work, and more for each that is confirmed, for some hours", async () => {
    expect(await count(undefined, mailsAnyway + 5, start)).toBe(mailsAnyway);
    for (let i = 0; i < 10; i++) await noteConfirmed(own, start);
    // Those who came too early have used up nothing of it.
    expect(await count(undefined, 10 * mailsEach + 5, start)).toBe(10 * mailsEach);
    expect(await count(undefined, mailsAnyway + 10 * mailsEach + 5, start + 5 * hour)).toBe(mailsAnyway + 10 * mailsEach);
    expect(await count(undefined, mailsAnyway + 5, start + 8 * hour)).toBe(mailsAnyway);
  });

  it("beyond that go slowly, and for work and for patience come to an end in each hour", async () => {
    await used("unconfirmed", mailsAnyway, start);
    for (const kind of kinds) {
      expect(await count(kind, beyond[kind] + 5, start)).toBe(beyond[kind]);
      // The next minute is another: so for as many minutes as it takes.
      let passed = beyond[kind];
      for (let passedMinutes = 1; passedMinutes < 20; passedMinutes++) passed += await count(kind, beyond[kind] + 2, start + passedMinutes * 61_000);
      expect(passed).toBe(beyondAnyway);
      expect(await roomFor(own, kind, start + 30 * minute)).toBe("none");
    }
    await noteConfirmed(own, start + 30 * minute);
    expect(await count("proof", mailsEach + beyondEach + 5, start + 31 * minute)).toBe(mailsEach + beyondEach);
    expect(await count("ticket", beyondEach + 5, start + 31 * minute)).toBe(beyondEach);
    for (const kind of kinds) expect(await roomFor(own, kind, start + 32 * minute)).toBe("none");
    expect(await count("proof", 1, start + hour)).toBe(1);
  });

  it("leave a crowd of a signer a second its room beside others who solve tasks, where one in ten confirms", async () => {
    await used("unconfirmed", mailsAnyway, start);
    await used("unconfirmed proof of an hour", 300, start);
    let [came, passed] = [0, 0];
    for (let at = 0; at < 50; at++) {
      const now = start + at * 61_000;
      // Three minutes lie between the mail and the button.
      if (at >= 3) for (let i = 0; i < 6; i++) await noteConfirmed(own, now);
      for (let i = 0; i < 60; i++) {
        if (i % 2 === 0) await roomFor(own, "proof", now);
        came++;
        if ((await roomFor(own, "proof", now)) === "yes") passed++;
      }
    }
    expect(passed / came).toBeGreaterThanOrEqual(0.95);
  });
});

describe("whoever has done a task and finds no room", patient, () => {
  const form = (fields: Record<string, string> = {}) => {
    const data = new FormData();
    for (const [name, value] of Object.entries({ name: "Test Test", email: "test@test.example", country: "DE", shown: "no", consent: "yes", version: "v", solution: "solved", ticket: "waited", ...fields })) data.set(name, value);
    return data;
  };
  const text = { appeal: "test", version: "v", locale: "en" } as const;
  const petition = () => ({ ...own, recipients });
  const task = { solution: "solved", ticket: "waited" };

  it("hears when to come back, with what was typed and the task, which is still good", async () => {
    const now = machineTime();
    for (const what of ["unconfirmed", "unconfirmed proof of an hour"]) await used(what, what === "unconfirmed" ? mailsAnyway : beyondAnyway, now);
    const { returned } = await sign(petition(), form(), text, undefined, "proof test");
    expect(returned).toMatchObject({ isBusy: true, typed: { name: "Test Test", email: "test@test.example" }, task });
    expect(returned?.minutes).toBeGreaterThanOrEqual(1);
    expect(returned?.minutes).toBeLessThanOrEqual(60);
    expect(await own.database.run("SELECT id FROM outbox")).toEqual([]);
    await noteConfirmed(own, now);
    expect(await sign(petition(), form(), text, undefined, "proof test")).toEqual({});
    // Once.
    expect(await sign(petition(), form({ email: "other@test.example" }), text, undefined, "proof test")).toEqual({ why: "client" });
  });

  it("keeps the task for a form that came back with a mistake", async () => {
    for (const fields of [{ name: "" }, { version: "older" }] as Record<string, string>[]) {
      expect((await sign(petition(), form(fields), text, undefined, "proof other")).returned).toMatchObject({ task });
      expect((await own.database.run("SELECT name FROM limits")).length).toBe(0);
    }
    const none = { what: "test", most: 0, within: hour };
    expect(await taskBefore(own, "proof other", { perClient: none, inAll: none }, undefined, start)).toBeUndefined();
  });

  it("is told minutes that are left of the hour", () => {
    expect([minutesLeft(start), minutesLeft(start + 1), minutesLeft(start + 59.5 * minute), minutesLeft(start + hour - 1)]).toEqual([60, 60, 1, 1]);
  });
});

it("what is refused uses up nothing of a limit that grows, and looking counts nothing", async () => {
  const limit = (most: number) => ({ what: "test", most, within: hour });
  const use = (most: number) => within(own.database, own.keys, limit(most), "", start);
  expect([await use(2), await use(2), await use(2), await use(2), await use(3), await use(3)]).toEqual([true, true, false, false, true, false]);
  expect([await hasLeft(own.database, own.keys, limit(3), "", start), await hasLeft(own.database, own.keys, limit(4), "", start), await use(4), await use(4)]).toEqual([false, true, true, false]);
  expect(await hasLeft(own.database, own.keys, limit(3), "", start + hour)).toBe(true);
});
