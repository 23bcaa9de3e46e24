// Generated news posts: as long and in as many languages as a campaign might write.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { languages } from "./site.mjs";
import { body, digits, languageFields, languagesFor, mdx, says } from "./test-words.mjs";

const tags = ["trial", "workers", "solidarity", "writers", "protests"];

/** @param {typeof languages[number]} language @param {number} index @param {boolean} isOriginal @param {number} people */
function post(language, index, isOriginal, people) {
  // The newest are the same however many there are: so list pages can be compared.
  const date = new Date(Date.UTC(2026, 9, 31) - index * 432e5).toISOString().slice(0, 10);
  const [first, second] = [0, 1].map((turn) => `test-person-${(index * 7 + turn * 3) % Math.max(1, people)}`);
  const about = people === 0 ? [] : index % 3 === 0 ? [first] : index % 3 === 1 ? [...new Set([first, second])] : [];
  const fields = {
    title: `${says[language].post} ${digits(language, index)}`, date, summary: says[language].claim, source: { publisher: "this-site" },
    tags: [tags[index % tags.length]], ...(about.length > 0 ? { prisoners: about } : {}), kind: "news", ...languageFields(isOriginal, date),
  };
  const link = people === 0 ? `/${language}/news/test-post-0` : `/${language}/prisoners/${first}`;
  return mdx(fields, body(language, index * 3 + languages.indexOf(language), link));
}

/** One post in its first `count` languages, on some of so many people. @param {string} content @param {number} index @param {number} count @param {number} [people] */
export function writePost(content, index, count, people = 0) {
  const folder = path.join(content, "news", `test-post-${index}`);
  mkdirSync(folder, { recursive: true });
  const chosen = languagesFor(index, count);
  for (const language of chosen) writeFileSync(path.join(folder, `${language}.mdx`), post(language, index, language === chosen[0], people));
}
