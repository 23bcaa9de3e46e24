// Generated people: a record of dated claims with sources, and a text in one, two or three languages; events that concern several; signers.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { body, dayFrom, digits, languageFields, languagesFor, mdx, numbersFrom, says, sentence } from "./test-words.mjs";

const publishers = ["hrana", "amnesty-uk", "chri", "khrn", "pen", "un"];
const prisons = ["evin", "qarchak", "zanjan"];
const charges = ["propaganda", "assembly-and-collusion", "membership-illegal-group"];

/** @param {() => number} next */
function note(next) {
  return { en: sentence("en", next), fa: sentence("fa", next), ar: sentence("ar", next) };
}

/** What a case is made of, in an order that can be: day after the arrest, and the claim. @param {number} index @returns {[number, object][]} */
function course(index) {
  const [prison, charge] = [prisons[index % 3], charges[index % 3]];
  const end = index % 4 === 0 ? "free" : "imprisoned";
  return [
    [0, { fact: "arrest", place: "tehran" }], [3, { fact: "held-at", prison, ward: "209" }], [60, { fact: "charge", charges: [charge] }],
    [120, { fact: "hearing", court: "branch-26", about: "first-session" }], [180, { fact: "hearing", court: "branch-26", about: "second-session" }],
    [240, { fact: "sentence", value: `P${2 + (index % 9)}Y`, court: "branch-26", charges: [charge] }],
    [400, { fact: "furlough" }], [420, { fact: "return", prison }],
    ...(end === "free" ? /** @type {[number, object][]} */ ([[800, { fact: "release" }]]) : []),
    [810, { fact: "status", value: end }],
  ];
}

/** A record as YAML. @param {number} index */
function record(index) {
  const next = numbersFrom(index + 1e6);
  const [start, length] = [Math.floor(next() * 1500), 5 + Math.floor(next() * 6)];
  const chosen = course(index).filter((_, turn, all) => turn === 0 || turn === all.length - 1 || turn < length);
  const dated = chosen.map(([day, claim]) => ({ on: dayFrom(start + day), claim, id: `test-${dayFrom(start + day + 1)}`, published: dayFrom(start + day + 1) }));
  const claims = dated.map(({ on, claim, id }) => ({ ...claim, on, source: id, ...(next() < 0.5 ? { note: note(next) } : {}) }));
  const sources = dated.map(({ id, published }, turn) => [id, { publisher: publishers[(index + turn) % publishers.length], title: sentence("en", next), url: `https://example.org/${index}/${turn}`, published }]);
  const names = Object.fromEntries(Object.entries(says).map(([language, { person }]) => [language, `${person} ${digits(/** @type {"en"} */ (language), index)}`]));
  const list = claims.map((claim) => `  - ${JSON.stringify(claim)}`).join("\n");
  const named = sources.map(([id, source]) => `  ${id}: ${JSON.stringify(source)}`).join("\n");
  return `names: ${JSON.stringify(names)}\nspellings: ["Test Persson ${index}"]\npublic: {because: published-case}\nclaims:\n${list}\nsources:\n${named}\n`;
}

/** One person: a record and a text in the first `count` languages. @param {string} content @param {number} index @param {number} count */
export function writePerson(content, index, count) {
  const folder = path.join(content, "prisoners", `test-person-${index}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "record.yml"), record(index));
  const chosen = languagesFor(index, count);
  for (const language of chosen) {
    const fields = { name: `${says[language].person} ${digits(language, index)}`, summary: says[language].claim, updated: "2026-10-01", ...languageFields(language === chosen[0], "2026-10-01") };
    writeFileSync(path.join(folder, `${language}.mdx`), mdx(fields, body(language, index * 3 + 2e6, `/${language}/news/test-post-0`)));
  }
}

/** One event that concerns six of so many people. @param {string} content @param {number} index @param {number} people */
export function writeEvent(content, index, people) {
  const next = numbersFrom(index + 3e6);
  const [on, published] = [dayFrom(2000 + index), dayFrom(2001 + index)];
  const named = [...new Set(Array.from({ length: 6 }, (_, turn) => `test-person-${(index * 6 + turn) % people}`))];
  const claims = [0, 1].map((turn) => ({ fact: "hearing", on, court: "branch-28", about: `test-event-${index}-${turn}`, source: `test-event-${index}`, note: note(next) }));
  mkdirSync(path.join(content, "events"), { recursive: true });
  writeFileSync(path.join(content, "events", `test-event-${index}.yml`), JSON.stringify({ people: named, claims, sources: { [`test-event-${index}`]: { publisher: "hrana", published } } }, undefined, 1));
}

/** @param {string} content @param {number} index @param {string} appeal */
export function writeSigner(content, index, appeal) {
  mkdirSync(path.join(content, "signers"), { recursive: true });
  const fields = { name: `${says.en.signer} ${index}`, names: { fa: `${says.fa.signer} ${digits("fa", index)}`, ar: `${says.ar.signer} ${index}` }, country: ["DE", "AT", "TH"][index % 3], appeal, selected: index % 2 === 0 };
  writeFileSync(path.join(content, "signers", `test-signer-${index}.mdx`), mdx(fields, index % 5 === 0 ? says.en.claim : ""));
}
