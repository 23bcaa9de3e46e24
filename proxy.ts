// "/" → the reader's language, by what their browser asks for; the choice then stands in the address.
import { NextResponse, type NextRequest } from "next/server";
import { negotiate } from "@/i18n/negotiate";

export default function proxy(request: NextRequest) {
  const address = request.nextUrl.clone();
  address.pathname = `/${negotiate(request.headers.get("accept-language") ?? undefined)}`;
  return NextResponse.redirect(address, { status: 307, headers: { Vary: "Accept-Language" } });
}

// Only what it must see: on every path it would cost more than half of the throughput.
export const config = { matcher: "/" };
