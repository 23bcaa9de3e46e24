// A promise to signers: a task costs no rendering and loses nothing that was typed; whoever has done theirs does not stand behind a flood.
import { describe, expect, it } from "vitest";
import { needsTask, type Gate } from "@/lib/delivery/gate";
import { everythingIsThere, page, pending, serveSite } from "../fake-renderer";

const taskPage = '<!doctype html><title>Task</title><form data-task="@@task@@"><input type="hidden" name="@@fields@@"/><input type="hidden" name="ticket" value="@@ticket@@"/><bdi>@@name@@</bdi><bdi>@@email@@</bdi></form><script src="/proof-of-work.js" type="module"></script>';
const rendered = { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: Buffer.from(taskPage) };
const task = { challenge: '{"salt":"a&b"}', ticket: "test-ticket" };

/** Whoever sends `done` has done a task; others have one to do if `all` says so. */
function gateThat(all: boolean, noted: string[] = []): Gate {
  return {
    guards: (address) => /\/appeal\/(?:sign|withdraw\/send)$/.test(address),
    opens: async () => true,
    pass: async (sent) => (sent.get("done") ? { done: sent.get("done") ?? "" } : all ? { task: () => task } : {}),
    taskFor: () => () => task,
    note: (done, outcome) => void noted.push(outcome === "taken" ? done : `${outcome}: ${done}`),
  };
}
const form = (fields: Record<string, string>) => ({ method: "POST", body: new URLSearchParams(fields).toString(), headers: { "content-type": "application/x-www-form-urlencoded", "content-length": String(new URLSearchParams(fields).toString().length) } });
const typed = { name: `Test "<b>" & آزمون`, email: "test@test.example", country: "DE", shown: "no", consent: "yes", version: "1", extra: "no" };

describe("a form whose sender has a task", () => {
  it("comes back with all that was typed and its task, without any rendering but the first", async () => {
    const { ask, asked } = await serveSite((address) => (address.includes("/tasks/") ? rendered : everythingIsThere(address, 1)), { gate: gateThat(true) });
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask("/fa/appeal/sign", form(typed))));
    const [{ status, text, headers } = { status: 0, text: "", headers: {} }] = answers;
    expect(answers.map((each) => each.status)).toEqual(Array(50).fill(422));
    expect(asked).toEqual(["/fa/tasks/sign"]);
    expect([status, headers["cache-control"], headers.etag]).toEqual([422, "private, no-store", undefined]);
    expect(text).toContain('<input type="hidden" name="name" value="Test &quot;&lt;b&gt;&quot; &amp; آزمون"/>');
    for (const field of ["email", "country", "shown", "consent", "version"] as const) expect(text).toContain(`name="${field}" value="${typed[field]}"`);
    expect(text).toContain('data-task="{&quot;salt&quot;:&quot;a&amp;b&quot;}"');
    expect(text).toContain('name="ticket" value="test-ticket"');
    expect(text).toContain('src="/proof-of-work.js"');
    expect(text).not.toMatch(/@@|extra|<b>/);
  });

  it("gets its task too where only the handler knows of a limit, and where the line is full", async () => {
    const gate = pending<void>();
    let needs = true;
    const { ask } = await serveSite((address) => {
      if (address.includes("/tasks/")) return rendered;
      return needs ? page("", 422, { [needsTask]: "client" }) : gate.promise.then(() => page("taken", 303));
    }, { gate: gateThat(false) });
    expect((await ask("/en/appeal/withdraw/send", form({ email: typed.email }))).text).toContain("test-ticket");
    needs = false;
    const waiting = Array.from({ length: 200 }, () => ask("/en/appeal/sign", form(typed)));
    const turnedBack = await Promise.any(waiting);
    expect([turnedBack.status, turnedBack.text.includes("test-ticket")]).toEqual([422, true]);
    gate.resolve();
    await Promise.all(waiting);
  });
});

describe("a form whose sender has done a task", () => {
  it("does not wait behind those who have not, and its task is noted once it was taken", async () => {
    const gate = pending<void>();
    const noted: string[] = [];
    let count = 0;
    const { ask } = await serveSite((address) => {
      if (address.includes("/tasks/")) return rendered;
      // The flood came first, and each of its renderings hangs.
      return count++ < 2 ? gate.promise.then(() => page("late", 303)) : page("taken", 303);
    }, { gate: gateThat(false, noted) });
    const flood = Array.from({ length: 100 }, () => ask("/en/appeal/sign", form(typed)));
    await expect.poll(() => count).toBe(2);
    expect((await ask("/en/appeal/sign", form({ ...typed, done: "proof 1" }))).status).toBe(303);
    expect(noted).toEqual(["proof 1"]);
    gate.resolve();
    await Promise.all(flood);
  });
});
