// A promise to editors: whatever happens to the folder, the next change in it is seen.
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchFolder } from "@/scripts/dev/folder-watcher";

const patient = { timeout: 15_000 };
let root: string;
let folder: string;
let stop: () => Promise<void>;
const changed = vi.fn();

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "watched-"));
  folder = join(root, "content");
  mkdirSync(folder);
  stop = watchFolder(folder, changed);
  await vi.waitUntil(() => changed.mock.calls.length > 0, patient);
});
afterEach(async () => {
  await stop();
  rmSync(root, { recursive: true, force: true });
});

async function expectSeen(act: () => void) {
  changed.mockClear();
  act();
  await vi.waitFor(() => expect(changed).toHaveBeenCalled(), patient);
}
const put = (name: string) => writeFileSync(join(folder, name), String(Math.random()));

describe("a watched folder", patient, () => {
  it("tells of files that are new, changed, saved by renaming and deleted", async () => {
    await expectSeen(() => put("a"));
    await expectSeen(() => put("a"));
    await expectSeen(() => {
      put("a.new");
      renameSync(join(folder, "a.new"), join(folder, "a"));
    });
    await expectSeen(() => rmSync(join(folder, "a")));
  });
  it("outlives folders that come and go faster than they can be looked at", async () => {
    for (let turn = 0; turn < 200; turn++) {
      mkdirSync(join(folder, `test-${turn}`, "deep"), { recursive: true });
      renameSync(join(folder, `test-${turn}`), join(folder, `moved-${turn}`));
      rmSync(join(folder, `moved-${turn}`), { recursive: true });
    }
    await expectSeen(() => put("after"));
  });
  it("is found again when it was moved away and back, and when another stands in its place", async () => {
    await expectSeen(() => renameSync(folder, join(root, "elsewhere")));
    await expectSeen(() => renameSync(join(root, "elsewhere"), folder));
    await expectSeen(() => put("after-the-return"));
    await expectSeen(() => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
    });
    await expectSeen(() => put("in-the-new-one"));
  });
});
