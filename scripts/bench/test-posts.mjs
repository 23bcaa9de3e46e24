// Generated news posts: as many, as long and in as many languages as a campaign might write. They say that they are test data, and nothing else.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { languages } from "./site.mjs";

const words = {
  en: "test data river morning window paper letter table garden winter summer number small long quiet green early line stone road bird lamp cloud bread water music colour season".split(" "),
  fa: "آزمایش داده رود صبح پنجره کاغذ نامه میز باغ زمستان تابستان شماره کوچک بلند آرام سبز زود خط سنگ راه پرنده چراغ ابر نان آب موسیقی رنگ فصل".split(" "),
  ar: "تجربة بيانات نهر صباح نافذة ورق رسالة طاولة حديقة شتاء صيف رقم صغير طويل هادئ أخضر مبكر خط حجر طريق طائر مصباح سحاب خبز ماء موسيقى لون موسم".split(" "),
};
const says = {
  en: { title: "Test post", claim: "Generated test data for measuring; it says nothing about anybody." },
  fa: { title: "نوشته‌ی آزمایشی", claim: "داده‌ی ساختگی برای اندازه‌گیری؛ درباره‌ی هیچ‌کس چیزی نمی‌گوید." },
  ar: { title: "منشور تجريبي", claim: "بيانات مولَّدة للقياس؛ لا تقول شيئًا عن أحد." },
};
const tags = ["trial", "workers", "solidarity", "writers", "protests"];
const wordsInPost = 600;

/** The same row of numbers from 0 to 1 for the same seed (mulberry32). @param {number} seed @returns {() => number} */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {typeof languages[number]} language @param {number} seed */
function body(language, seed) {
  const next = numbersFrom(seed);
  const word = () => words[language][Math.floor(next() * words[language].length)];
  const sentence = () => `${Array.from({ length: 12 }, word).join(" ")}.`;
  const paragraph = () => Array.from({ length: 5 }, sentence).join(" ");
  const parts = Array.from({ length: wordsInPost / 60 }, (_, index) => (index % 3 === 0 ? `## ${word()} ${word()}\n\n${paragraph()}` : paragraph()));
  return [says[language].claim, ...parts, `- ${word()}\n- [${word()}](https://example.org/${seed})`].join("\n\n");
}

/** @param {typeof languages[number]} language @param {number} index @param {boolean} isOriginal */
function post(language, index, isOriginal) {
  // The newest are the same however many there are: so list pages can be compared.
  const date = new Date(Date.UTC(2026, 9, 31) - index * 864e5).toISOString().slice(0, 10);
  const fields = {
    title: `${says[language].title} ${index}`, date, summary: says[language].claim, source: { publisher: "this-site" }, tags: [tags[index % tags.length]], kind: "news",
    ...(isOriginal ? { original: true } : { translation: "reviewed", translates: date }),
  };
  return `---\n${Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join("\n")}\n---\n\n${body(language, index * 3 + languages.indexOf(language))}\n`;
}

/** One post in its first `count` languages. @param {string} content @param {number} index @param {number} count */
export function writePost(content, index, count) {
  const folder = path.join(content, "news", `test-post-${index}`);
  mkdirSync(folder, { recursive: true });
  const chosen = languages.map((_, turn) => languages[(index + turn) % languages.length] ?? "en").slice(0, count);
  for (const language of chosen) writeFileSync(path.join(folder, `${language}.mdx`), post(language, index, language === chosen[0]));
}

/** Puts so many documents in place of a site's own, all but one news posts in one, two or three languages. @param {string} content @param {number} documents @returns {number} how many posts they make */
export function writeTestContent(content, documents) {
  for (const kind of ["news", "prisoners", "signers", "videos", "appeals", "pages"]) rmSync(path.join(content, kind), { recursive: true, force: true });
  const appeal = path.join(content, "appeals", "test-appeal");
  mkdirSync(appeal, { recursive: true });
  writeFileSync(path.join(appeal, "en.mdx"), `---\ntitle: "Test appeal"\ndemand: "Test demand!"\ndate: 2026-01-01\noriginal: true\ncurrent: true\n---\n\n${says.en.claim}\n`);
  let [left, index] = [documents - 1, 0];
  for (; left > 0; index++) {
    const count = Math.min(left, 1 + (index % languages.length));
    writePost(content, index, count);
    left -= count;
  }
  return index;
}
