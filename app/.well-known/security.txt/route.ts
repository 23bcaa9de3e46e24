import { notFound } from "next/navigation";
import { now } from "@/lib/clock";
import { absoluteUrl, settings } from "@/lib/settings";

/** RFC 9116; there is none until the operators name a contact (SECURITY_CONTACT). */
export function GET() {
  if (!settings.securityContact) notFound();
  const expires = new Date(now().getTime() + 180 * 86_400_000).toISOString();
  const lines = [`Contact: ${settings.securityContact}`, `Expires: ${expires}`, "Preferred-Languages: en, fa, ar", `Canonical: ${absoluteUrl("/.well-known/security.txt")}`];
  return new Response(`${lines.join("\n")}\n`, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
