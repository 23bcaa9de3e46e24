// A disk that is really full: a small file system in memory, mounted for one test.
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type SmallDisk = { folder: string; /** Writes until the disk takes no more. */ fill: () => void; /** Makes room again. */ clear: () => void; setReadOnly: (isReadOnly: boolean) => void; remove: () => void };

const shared = "/dev/shm";

/** Mounts one, or where that is not allowed takes a container's `/dev/shm`, which is small. @throws where there is neither: nothing is skipped */
export function smallDisk(megabytes: number): SmallDisk {
  let folder = mkdtempSync(join(tmpdir(), "small-disk-"));
  const mount = (...options: string[]) => spawnSync("mount", [...options, folder], { encoding: "utf8" });
  const { status, stderr } = mount("-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs");
  const isMounted = status === 0;
  if (!isMounted) {
    rmSync(folder, { recursive: true });
    const { blocks, bsize } = statfsSync(shared);
    if (blocks * bsize > 256 * 1024 * 1024) throw new Error(`These tests need a small disk: run them as root, or in a container whose ${shared} is small (mount said: ${stderr})`);
    folder = mkdtempSync(join(shared, "small-disk-"));
  }
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill() {
      const file = openSync(ballast, "a");
      for (let size = 1 << 20; size >= 512; size >>= 1) {
        try {
          for (;;) writeSync(file, Buffer.alloc(size, "x"));
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
        }
      }
      closeSync(file);
    },
    clear: () => rmSync(ballast, { force: true }),
    setReadOnly(isReadOnly) {
      const done = isMounted ? mount("-o", `remount,${isReadOnly ? "ro" : "rw"}`) : spawnSync("chmod", [isReadOnly ? "500" : "700", folder]);
      if (done.status !== 0) throw new Error(`The disk could not be changed: ${String(done.stderr)}`);
    },
    remove() {
      if (isMounted) spawnSync("umount", ["-l", folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
