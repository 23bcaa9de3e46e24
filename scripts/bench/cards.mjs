// Distinct share cards: the titles of the site's own news in its three languages, numbered.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { languages } from "./site.mjs";

const news = path.join("content", "news");
const looks = /** @type {const} */ ({
  en: { dir: "ltr", site: "Free Iran’s Political Prisoners", date: "13 June 2021", source: "Amnesty International UK" },
  fa: { dir: "rtl", site: "زندانیان سیاسی ایران را آزاد کنید", date: "۲۳ خرداد ۱۴۰۰", source: "عفو بین‌الملل بریتانیا" },
  ar: { dir: "rtl", site: "أطلقوا سراح السجناء السياسيين في إيران", date: "13 يونيو 2021", source: "منظمة العفو الدولية" },
});

/** @param {string} slug @param {string} locale */
function titleOf(slug, locale) {
  const text = readFileSync(path.join(news, slug, `${locale}.mdx`), "utf8");
  return (/^title: *(.*)$/m.exec(text)?.[1] ?? "").replace(/^"|"$/g, "");
}

/** So many cards, each with words that no other has. @param {number} count @returns {import("../../lib/share-image/share-card").PostCard[]} */
export function cardsFor(count) {
  const slugs = readdirSync(news).filter((slug) => languages.every((locale) => existsSync(path.join(news, slug, `${locale}.mdx`))));
  return Array.from({ length: count }, (_, index) => {
    const locale = languages[index % languages.length] ?? "en";
    const slug = slugs[Math.floor(index / languages.length) % slugs.length] ?? "";
    return { kind: "post", locale, ...looks[locale], title: `${titleOf(slug, locale)} (${(index + 1).toLocaleString(locale === "fa" ? "fa" : "en")})` };
  });
}
