// "/" → the reader's language, by what their browser asks for; the choice then stands in the address.
import createMiddleware from "next-intl/middleware";
import type { NextRequest } from "next/server";
import { routing } from "@/i18n/routing";

const negotiate = createMiddleware({ ...routing, alternateLinks: false });

export default function proxy(request: NextRequest) {
  const response = negotiate(request);
  response.headers.set("Vary", "Accept-Language");
  return response;
}

// Only what it must see: on every path it would cost more than half of the throughput.
export const config = { matcher: "/" };
