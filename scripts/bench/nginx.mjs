// nginx as the limit: one worker, files compressed beforehand, nothing logged.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { freePort, start, whenPrinted } from "./processes.mjs";
import { nginx } from "./tools.mjs";
import { treeOf } from "./usage.mjs";

/** @param {string} folder @param {number} port */
function configuration(folder, port) {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/tmp;`).join(" ");
  return `daemon off; worker_processes 1; pid ${folder}/nginx.pid; ${process.getuid?.() === 0 ? "user root;" : ""}
error_log stderr notice;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000; open_file_cache max=100;
  default_type "text/html; charset=utf-8"; gzip_static on; gzip_vary on; ${temporary}
  server { listen 127.0.0.1:${port}; root ${folder}; }
}`;
}

/** Writes a page into the folder that nginx serves, and its compressed twin. @param {string} folder @param {string} name @param {string | Buffer} html */
export function writePage(folder, name, html) {
  writeFileSync(path.join(folder, name), html);
  writeFileSync(path.join(folder, `${name}.gz`), gzipSync(html, { level: 9 }));
}

/** Serves the files of a folder. @param {string} folder @returns {Promise<{ origin: string, pids: () => number[], stop: () => Promise<void> }>} */
export async function startNginx(folder) {
  const port = await freePort();
  const file = path.join(folder, "nginx.conf");
  writeFileSync(file, configuration(folder, port));
  const server = start(nginx.file, ["-c", file, "-p", folder, "-e", "stderr"]);
  await whenPrinted(server, /start worker process \d+/);
  return { origin: `http://127.0.0.1:${port}`, pids: () => treeOf(server.pid), stop: server.stop };
}
