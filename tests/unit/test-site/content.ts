// A small site in which each document is one case; nobody in it exists. Everything that must stay hidden says `hiddenWord`.
import { numberedText } from "./lists";

/** In every text of every draft and of everybody withdrawn: where it shows up, something hidden has leaked. */
export const hiddenWord = "HIDDENWORD";

type Fields = Record<string, string | number | boolean | undefined | object>;

/** JSON is YAML: no quoting to get wrong. */
function mdx(fields: Fields, body = ""): string {
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`]));
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}

function post(title: string, date: string, more: Fields = {}): string {
  return mdx({ title, date, summary: `Summary of ${title}.`, source: { publisher: "test-agency" }, ...more }, `Body of ${title}.`);
}

const original = { original: true };
const reviewed = (translates: string) => ({ translation: "reviewed", translates });
const unreviewed = (translates: string) => ({ translation: "unreviewed", translates });
const hidden = { draft: true };

const news: Record<string, string> = {
  "english-only/en": post("English only", "2021-03-05", original),
  "farsi-only/fa": post("تنها فارسی", "2021-03-04", original),
  "translated/en": post("Translated", "2021-03-03", {
    ...original, tags: ["test-tag"], prisoners: ["test-held", "test-draft-record", "test-draft-profile", "test-withdrawn"], kind: "news",
    source: { publisher: "test-agency", url: "https://example.org/translated", date: "2021-03" },
  }),
  "translated/fa": post("ترجمه‌شده", "2021-03-03", { ...reviewed("2021-03-03"), tags: ["test-tag"], prisoners: ["test-held"] }),
  "translated/ar": post("مترجم", "2021-03-03", { ...unreviewed("2021-03-03"), tags: ["test-tag"], prisoners: ["test-held"] }),
  "outdated/en": post("Outdated", "2021-03-02", { ...original, updated: "2021-05-01" }),
  "outdated/fa": post("کهنه", "2021-03-02", reviewed("2021-03-02")),
  "outdated/ar": post("قديم", "2021-03-02", unreviewed("2021-03-02")),
  "followed/en": post("Followed", "2021-02-27", { ...original, updated: "2021-05-01" }),
  "followed/fa": post("پی‌گرفته", "2021-02-27", reviewed("2021-05-01")),
  "followed/ar": post("بلا تاريخ", "2021-02-27", { translation: "reviewed" }),
  "farsi-original/fa": post("اصل فارسی", "2021-03-01", original),
  "farsi-original/en": post("From the Farsi", "2021-03-01", reviewed("2021-03-01")),
  // Nothing says that the English one is a translation, but the Farsi one says that it is the original.
  "unmarked/en": post("Unmarked", "2021-02-26", {}),
  "unmarked/fa": post("بی‌نشان", "2021-02-26", original),
  "draft-translation/en": post("Draft translation", "2021-02-28", { ...original, tags: ["test-tag"] }),
  "draft-translation/fa": post(hiddenWord, "2021-02-28", { ...reviewed("2021-02-28"), ...hidden }),
  // The newest of all, so that a leak stands first.
  "draft-original/en": post(hiddenWord, "2022-12-31", { ...original, ...hidden, tags: ["test-tag", "test-draft-tag"], prisoners: ["test-held"] }),
  "draft-original/fa": post(hiddenWord, "2022-12-31", reviewed("2022-12-31")),
  "draft-alone/ar": post(hiddenWord, "2022-12-30", { ...original, ...hidden }),
  "same-day-b/en": post("Same day B", "2021-02-01", original),
  "same-day-a/en": post("Same day A", "2021-02-01", original),
  "same-day-c/fa": post("همان روز", "2021-02-01", original),
};
for (let day = 1; day <= 12; day++) {
  const date = `2020-01-${String(day).padStart(2, "0")}`;
  news[`older-${day}/en`] = post(`Older ${day}`, date, original);
}

const names = (en: string, fa: string, ar: string) => ({ en, fa, ar });
const sources = { "test-2026": { publisher: "test-agency", title: "Test report", url: "https://example.org/report", published: "2026-11-01" } };

function record(named: object, claims: object[], more: Fields = {}): string {
  return JSON.stringify({ names: named, public: { because: "own-wish" }, claims, sources, ...more });
}

const imprisoned = { fact: "status", on: "2026-10-01", value: "imprisoned", prison: "test-prison", source: "test-2026" };
const free = { fact: "status", on: "2020-02", value: "free", source: "test-2026" };
const arrest = { fact: "arrest", on: "2020-01", place: "test-city", source: "test-2026" };
const profile = (name: string, more: Fields = {}) => mdx({ name, summary: `Summary of ${name}.`, ...more }, `Who ${name} is.`);

const people = {
  "test-held/record.yml": record(names("Test Rauff", "آزمون رئوف", "اختبار رؤوف"), [arrest, imprisoned], { spellings: ["Test Raouff", "Test Ra’uf"] }),
  "test-held/en.mdx": profile("Test Rauff", original),
  "test-held/fa.mdx": profile("آزمون رئوف", unreviewed("2026-11-01")),
  "test-free/record.yml": record(names("Test Free", "آزمون لاله", "اختبار حر"), [arrest, free]),
  "test-free/fa.mdx": profile("آزمون لاله", original),
  "test-no-status/record.yml": record(names("Test Nothing", "آزمون گیو", "اختبار لا شيء"), [arrest]),
  "test-no-status/en.mdx": profile("Test Nothing", original),
  "test-draft-record/record.yml": record(names(hiddenWord, hiddenWord, hiddenWord), [imprisoned], hidden),
  "test-draft-record/en.mdx": profile(hiddenWord, original),
  "test-draft-profile/record.yml": record(names(hiddenWord, hiddenWord, hiddenWord), [imprisoned]),
  "test-withdrawn/record.yml": record(names(hiddenWord, hiddenWord, hiddenWord), [arrest, imprisoned], { spellings: [hiddenWord], withdrawn: true }),
  "test-withdrawn/en.mdx": profile(hiddenWord, original),
  "test-withdrawn/fa.mdx": profile(hiddenWord, unreviewed("2026-11-01")),
  "test-draft-profile/en.mdx": profile(hiddenWord, { ...original, ...hidden }),
};

/** All that an editor may write, once. */
const everyMarkdown = `# Largest

## Large

Go [out](https://example.org/a?b&c), [within](/en/prisoners) or [below](#below), and say \`<script>\` to <Bdi>@test_person</Bdi>.

<Quote by="Test Speaker" source="Test Agency">

Quoted words.

</Quote>

<Quote>

Nobody’s words.

</Quote>

<Note>

A remark.

</Note>

${numberedText}
`;

const signer = (name: string, more: Fields = {}) => mdx({ name, appeal: "test-appeal", selected: true, ...more });
const appeal = (title: string, date: string, more: Fields = {}) => mdx({ title, demand: `Demand of ${title}!`, date, ...original, ...more }, "Test words.");
const glossary = (...ids: string[]) =>
  JSON.stringify(Object.fromEntries(ids.map((id) => [id, { names: names(`${id} en`, `${id} fa`, `${id} ar`) }])));
const below = (folder: string, files: Record<string, string>, end = "") =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [`${folder}/${file}${end}`, text]));

/** Every file of the test site's content/, by its path. */
export const testContent: Readonly<Record<string, string>> = {
  ...below("news", news, ".mdx"),
  ...below("prisoners", people),
  ...below("signers", {
    "test-signer": signer("Test Signer", { country: "DE", names: { fa: "امضاکننده‌ی آزمون" } }),
    "test-other": signer("Test Other"),
    "test-alone": signer("Test Alone", { country: "TH" }),
    "test-quiet": signer("Test Quiet", { country: "AT", selected: false }),
    "test-hidden": signer(hiddenWord, hidden),
    "test-hidden-appeal": signer(hiddenWord, { appeal: "test-draft-appeal" }),
  }, ".mdx"),
  ...below("appeals", {
    "test-appeal/en": appeal("Test appeal", "2026-01-01", { current: true }),
    "test-old-appeal/fa": appeal("فراخوان آزمون", "2021-03"),
    "test-draft-appeal/en": appeal(hiddenWord, "2026-11-11", hidden),
  }, ".mdx"),
  ...below("videos", {
    "test-video/en": mdx({ title: "Test video", date: "2021-05", series: "instagram", ...original }),
    "test-undated/en": mdx({ title: "Test undated", series: "instagram", ...original }),
    "test-newer/en": mdx({ title: "Test newer", date: "2021-05-02", series: "instagram", ...original }),
    "test-film/en": mdx({ title: "Test film", date: "2021", series: "films-farsi", ...original }),
    "test-hidden-video/en": mdx({ title: hiddenWord, date: "2021-06", series: "instagram", ...original, ...hidden }),
  }, ".mdx"),
  ...below("pages", {
    "about/en": mdx({ title: "About the test", ...original }, everyMarkdown),
    "hidden-page/en": mdx({ title: hiddenWord, ...original, ...hidden }, hiddenWord),
  }, ".mdx"),
  ...below("events", {
    "test-event": JSON.stringify({
      people: ["test-held", "test-free", "test-withdrawn"], sources: { "test-event-2021": { publisher: "test-agency", published: "2021-06-14" } },
      claims: [{ fact: "hearing", on: "2021-06-13", court: "test-court", source: "test-event-2021" }],
    }),
    "test-hidden-event": JSON.stringify({ people: ["test-held"], draft: true, sources, claims: [{ fact: "hearing", on: "2020-06-13", ward: hiddenWord, source: "test-2026" }] }),
  }, ".yml"),
  ...below("glossary", {
    publishers: glossary("test-agency"), prisons: glossary("test-prison"), courts: glossary("test-court"),
    charges: glossary("test-charge"), places: glossary("test-city"), tags: glossary("test-tag", "test-draft-tag"),
  }, ".yml"),
};
