// npm run bench [-- bytes line requests build load flood images petition]: measures what README promises and prints it beside its limits. Judges nothing.
// `flood` is a flood of forms alone. `petition` is `load`, `flood` and then the long rounds of the tests of faults: an hour and a half, so only by its name.
import { cpus, loadavg, totalmem } from "node:os";
import { ensureBuilt, ensureInstalled } from "./setup.mjs";

/** @type {Record<string, () => Promise<() => Promise<void>>>} */
const parts = {
  bytes: async () => (await import("./bench/bytes.mjs")).measureBytes,
  line: async () => (await import("./bench/line.mjs")).measureLine,
  requests: async () => (await import("./bench/requests.mjs")).measureRequests,
  build: async () => (await import("./bench/build.mjs")).measureBuild,
  load: async () => (await import("./bench/load.mjs")).measureLoad,
  flood: async () => (await import("./bench/flood.mjs")).measureFlood,
  images: async () => (await import("./bench/images.mjs")).measureImages,
  petition: async () => async () => {
    await (await import("./bench/load.mjs")).measureLoad();
    await (await import("./bench/flood.mjs")).measureFlood();
    await (await import("./bench/faults.mjs")).measureFaults();
  },
};

/** One sentence on the machine: figures of a busy one are no figures. */
function machine() {
  const load = loadavg()[0] ?? 0;
  const sentence = `${cpus().length} × ${cpus()[0]?.model ?? "processor"}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}, load ${load.toFixed(1)}`;
  return load > cpus().length / 2 ? `${sentence}: others work here too, so times are longer than they would be; trust ratios, bytes and CPU time.` : sentence;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No part is called ${unknown.join(", ")}. There are: ${Object.keys(parts).join(", ")}.`);
  process.exit(1);
}
await ensureInstalled();
await ensureBuilt();
for (const name of asked.length > 0 ? asked : Object.keys(parts).filter((name) => name !== "petition")) {
  console.log(`\n== ${name} · ${new Date().toISOString().slice(0, 16)}Z · ${machine()}`);
  try {
    const measure = await parts[name]?.();
    await measure?.();
  } catch (error) {
    console.error(`${name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
