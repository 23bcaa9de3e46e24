// Lets scripts of any other site read the open data (Fetch standard, “CORS protocol”): the question that a browser sends ahead, answered.
import type { Answer } from "./kept-answers";

const readingMethods = "GET, HEAD, OPTIONS";

/** May scripts of other sites read this address? */
export function isOpenData(address: string): boolean {
  return address.startsWith("/data/");
}

/** The answer to OPTIONS for open data: anybody may read, with any header, and need not ask again for a day. */
export function preflight(): Answer {
  return {
    status: 204,
    headers: {
      allow: readingMethods,
      "access-control-allow-origin": "*",
      "access-control-allow-methods": readingMethods,
      "access-control-allow-headers": "*",
      "access-control-max-age": "86400",
      "cache-control": "public, max-age=300",
      vary: "Access-Control-Request-Method, Access-Control-Request-Headers",
    },
    bodies: { identity: Buffer.alloc(0) },
  };
}
