// npm start: installs and builds what is missing, then serves the site.
// package.json says `exec`: else the shell between npm and this process dies of a SIGTERM and tells nobody. Where a shell knows no `exec` (Windows), the second half starts it.
import { spawn } from "node:child_process";
import { codeOf, ensureBuilt, ensureInstalled } from "./setup.mjs";

await ensureInstalled();
await ensureBuilt();
/** @type {import("node:child_process").ChildProcess | undefined} */
let server;
// Before the server is there: nothing comes between. It decides what they mean, and this process ends as it does. Where a terminal has told the server already, it hears them twice and takes them for one.
for (const signal of /** @type {const} */ (["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT"])) process.on(signal, () => server?.kill(signal));
server = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
});
server.on("error", (error) => {
  console.error(`The server could not be started: ${error.message}`);
  process.exit(1);
});
server.on("close", (code, signal) => process.exit(codeOf(code, signal)));
