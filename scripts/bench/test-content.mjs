// A generated content folder of so many documents: about 6 in 10 are news, 1 in 3 belong to people, the rest are signers and events.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeEvent, writePerson, writeSigner } from "./test-people.mjs";
import { writePost } from "./test-posts.mjs";
import { languages } from "./site.mjs";
import { mdx, says } from "./test-words.mjs";

/** What is generated; the glossary stays the site's own. */
const folders = ["news", "prisoners", "signers", "videos", "appeals", "pages", "events"];
const appeal = "test-appeal";

/** @typedef {{ posts: number, people: number }} Written */

/** In how many languages a document stands. @param {number} index @param {number} left */
function count(index, left) {
  return Math.min(left, 1 + (index % languages.length));
}

/** Puts so many documents (files) in place of a site's own. @param {string} content @param {number} documents @returns {Written} */
export function writeTestContent(content, documents) {
  for (const folder of folders) rmSync(path.join(content, folder), { recursive: true, force: true });
  const place = path.join(content, "appeals", appeal);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, "en.mdx"), mdx({ title: "Test appeal", demand: "Test demand!", date: "2026-01-01", original: true, current: true }, says.en.claim));
  let left = documents - 1;
  const [events, signers] = [Math.floor(left * 0.005), Math.floor(left * 0.03)];
  left -= events + signers;
  let people = 0;
  for (const end = left * 0.64; left > end; people++) {
    const texts = count(people, left - 1);
    writePerson(content, people, texts);
    left -= texts + 1;
  }
  for (let index = 0; index < events; index++) writeEvent(content, index, people);
  for (let index = 0; index < signers; index++) writeSigner(content, index, appeal);
  let posts = 0;
  for (; left > 0; posts++) {
    const texts = count(posts, left);
    writePost(content, posts, texts, people);
    left -= texts;
  }
  return { posts, people };
}
