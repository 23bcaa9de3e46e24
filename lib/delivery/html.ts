// What a page of Next becomes before it leaves: no scripts, its one stylesheet inside it, a policy that allows just that.
// The tree that Next sends a second time for its client is 85 % of a page, and no page here has a client.
import { createHash } from "node:crypto";

/**
 * Scripts but for JSON-LD, which is data and never runs (HTML standard: "data block"), and the one script of our own, which a form that
 * reached a limit may use.
 */
const scripts = /<script\b(?![^>]*\btype="application\/ld\+json")(?![^>]*\bsrc="\/proof-of-work\.js")[^>]*>[\s\S]*?<\/script>/g;
const scriptLinks = /<link\b(?=[^>]*\brel="(?:preload|modulepreload)")(?=[^>]*(?:\bas="script"|\brel="modulepreload"))[^>]*>/g;
const stylesheetLinks = /<link\b(?=[^>]*\brel="stylesheet")[^>]*?\bhref="(?<href>[^"]+)"[^>]*>/g;
/** React's own marks for its client. */
const leftovers = /<!--(?:\$|\/\$|\$\?|\$!|&|\/&| )?-->|<div hidden=""><\/div>|<div hidden=""><!--\$--><!--\/\$--><\/div>/g;
const styles = /<style\b[^>]*>(?<css>[\s\S]*?)<\/style>/g;

function hash(css: string): string {
  return `'sha256-${createHash("sha256").update(css).digest("base64")}'`;
}

/**
 * Makes a rendered page script-free and self-contained.
 * @param html what Next rendered.
 * @param readStylesheet the text of a stylesheet by its address on this site.
 */
export function withoutScripts(html: string, readStylesheet: (href: string) => string): string {
  return html
    .replace(scripts, "")
    .replace(scriptLinks, "")
    .replace(stylesheetLinks, (link: string, href: string) => (href.startsWith("/_next/") ? `<style>${readStylesheet(href)}</style>` : link))
    .replace(leftovers, "");
}

/** The Content-Security-Policy (Level 3) of a page: its own styles by their hashes, fonts, images and forms of this site, nothing else. */
export function policyFor(html: string): string {
  const hashes = [...html.matchAll(styles)].map((match) => hash(match.groups?.css ?? ""));
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self'",
    "manifest-src 'self'",
    "script-src 'self'",
    `style-src ${["'self'", ...new Set(hashes)].join(" ")}`,
  ].join("; ");
}
