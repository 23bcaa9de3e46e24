// npm run build: installs what is missing and builds the site if anything in it changed.
import { ensureBuilt, ensureInstalled } from "./setup.mjs";

await ensureInstalled();
await ensureBuilt();
