// Words for generated documents: as long as real ones, in three languages, the same for the same seed. They say that they are test data, and nothing else.
import { languages } from "./site.mjs";

/** @typedef {typeof languages[number]} Language */

const words = {
  en: "test data river morning window paper letter table garden winter summer number small long quiet green early line stone road bird lamp cloud bread water music colour season".split(" "),
  fa: "آزمایش داده رود صبح پنجره کاغذ نامه میز باغ زمستان تابستان شماره کوچک بلند آرام سبز زود خط سنگ راه پرنده چراغ ابر نان آب موسیقی رنگ فصل".split(" "),
  ar: "تجربة بيانات نهر صباح نافذة ورق رسالة طاولة حديقة شتاء صيف رقم صغير طويل هادئ أخضر مبكر خط حجر طريق طائر مصباح سحاب خبز ماء موسيقى لون موسم".split(" "),
};
/** What every generated document says of itself. */
export const says = {
  en: { post: "Test post", person: "Test person", signer: "Test signer", claim: "Generated test data for measuring; it says nothing about anybody." },
  fa: { post: "نوشته‌ی آزمایشی", person: "شخص آزمایشی", signer: "امضاکننده‌ی آزمایشی", claim: "داده‌ی ساختگی برای اندازه‌گیری؛ درباره‌ی هیچ‌کس چیزی نمی‌گوید." },
  ar: { post: "منشور تجريبي", person: "شخص تجريبي", signer: "موقّع تجريبي", claim: "بيانات مولَّدة للقياس؛ لا تقول شيئًا عن أحد." },
};
const quotes = { en: ["“", "”"], fa: ["«", "»"], ar: ["«", "»"] };
const dates = { en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }), fa: new Intl.DateTimeFormat("fa", { dateStyle: "long", timeZone: "UTC" }), ar: new Intl.DateTimeFormat("ar-u-nu-latn-ca-gregory", { dateStyle: "long", timeZone: "UTC" }) };

/** The same row of numbers from 0 to 1 for the same seed (mulberry32). @param {number} seed @returns {() => number} */
export function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number in the digits of a language's texts. @param {Language} language @param {number} value */
export function digits(language, value) {
  return value.toLocaleString(language === "fa" ? "fa" : "en", { useGrouping: false });
}

/** A day (ISO date) so many days after the first of 2016. @param {number} days */
export function dayFrom(days) {
  return new Date(Date.UTC(2016, 0, 1) + days * 864e5).toISOString().slice(0, 10);
}

/** A sentence of twelve words. @param {Language} language @param {() => number} next */
export function sentence(language, next) {
  return `${Array.from({ length: 12 }, () => words[language][Math.floor(next() * words[language].length)]).join(" ")}.`;
}

/** A body of 300 to 600 words with headings, a quotation, a date, a list, links out and the link given. @param {Language} language @param {number} seed @param {string} link */
export function body(language, seed, link) {
  const next = numbersFrom(seed);
  const paragraph = () => Array.from({ length: 5 }, () => sentence(language, next)).join(" ");
  const parts = Array.from({ length: 5 + Math.floor(next() * 5) }, (_, index) => (index % 3 === 0 ? `## ${sentence(language, next).slice(0, -1)}\n\n${paragraph()}` : paragraph()));
  const [open, close] = quotes[language];
  const day = dates[language].format(Date.UTC(2021, 0, 1) + (seed % 40_000) * 36e5);
  const quotation = `<Quote by="${says[language].person}">\n\n${open}${sentence(language, next)}${close}\n\n</Quote>`;
  return [says[language].claim, ...parts, quotation, `- ${day}\n- [${sentence(language, next)}](https://example.org/${seed}) <Bdi>test.example</Bdi>\n- [${sentence(language, next)}](${link})`].join("\n\n");
}

/** JSON is YAML: no quoting to get wrong. @param {object} fields @param {string} text */
export function mdx(fields, text) {
  return `---\n${Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join("\n")}\n---\n\n${text}\n`;
}

/** The first `count` languages, each language beginning as often; the first is the original's. @param {number} index @param {number} count @returns {Language[]} */
export function languagesFor(index, count) {
  return languages.map((_, turn) => languages[(index + turn) % languages.length] ?? "en").slice(0, count);
}

/** What the frontmatter says of the language. @param {boolean} isOriginal @param {string} date */
export function languageFields(isOriginal, date) {
  return isOriginal ? { original: true } : { translation: "reviewed", translates: date };
}
