// Programs of Debian that a measurement needs beside the site; installed where apt-get can.
import { existsSync } from "node:fs";
import { run } from "../setup.mjs";

/** @typedef {{ file: string, packages: readonly string[] }} Tool */

export const chromium = { file: "/usr/bin/chromium", packages: ["chromium", "fonts-noto-core"] };
export const nginx = { file: "/usr/sbin/nginx", packages: ["nginx-light"] };
export const wrk = { file: "/usr/bin/wrk", packages: ["wrk"] };

/** Installs a tool if it is missing. @param {Tool} tool @returns {Promise<boolean>} whether it is there; if not, a sentence says so */
export async function ensureTool({ file, packages }) {
  if (existsSync(file)) return true;
  console.log(`Installing ${packages.join(", ")} (apt-get) …`);
  // RUNLEVEL=1: Debian's packages start no service then; nginx would take port 80.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  const install = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
  try {
    await run("apt-get", ["update", "-qq"], { quiet: true, env });
    await run("apt-get", install, { quiet: true, env });
  } catch {
    // No apt-get here.
  }
  if (!existsSync(file)) console.log(`${file} is missing and could not be installed: install Debian's package "${packages[0]}". What needs it is not measured.`);
  return existsSync(file);
}
