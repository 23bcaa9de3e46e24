// A short name for addresses from a title in any of the site's languages.

/** Small Latin letters, digits and hyphens from a title; empty where nothing of it is Latin. */
export function slugOf(title: string): string {
  return title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60).replace(/-+$/, "");
}
