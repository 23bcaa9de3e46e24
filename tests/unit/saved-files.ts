// Made-up news texts and events, saved in every way that some program saves them: for content-text.test.ts.
import fc from "fast-check";

/** How a text lies on disk: its line ends in turn, with or without a byte order mark. */
type Saving = { ends: readonly string[]; hasMark: boolean };
export type Made = { kind: "mdx" | "yml"; lines: readonly string[] } & Saving;

const savings: fc.Arbitrary<Saving> = fc.record({
  ends: fc.oneof(...[["\n"], ["\r\n"], ["\r"]].map((ends) => fc.constant(ends)), fc.array(fc.constantFrom("\n", "\r\n"), { minLength: 2, maxLength: 6 })),
  hasMark: fc.boolean(),
});

/** Words with signs that some program takes for the end of a line, or of a document. */
const words = fc.array(fc.constantFrom("Test", "words", "آزمون", "می\u200cرود", "#1", "a: b", "\u2028", "\u0085", "\u00a0", "\u000b", "\uFEFF", "---", "...", "'", "  "), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(" "));
const plain = fc.constantFrom("Test", "Test words", "آزمون", "1.10", "null", "0x10", "No");
const indented = (text: string) => text.split("\n").map((line) => `  ${line}`);

/** The value of a text field, in each of the ways in which YAML may write it. */
const textValue = (name: string): fc.Arbitrary<string[]> => fc.oneof(
  { weight: 6, arbitrary: plain.map((text) => [`${name}: ${text}`]) },
  words.map((text) => [`${name}: ${text}`]),
  words.map((text) => [`${name}: ${JSON.stringify(text)}`]),
  words.map((text) => [`${name}: '${text.replaceAll("'", "''")}'`]),
  fc.tuple(fc.constantFrom("|", "|-", "|+", ">", ">-", ">+"), words, fc.constantFrom([], [""], ["", ""])).map(([sign, text, blank]) => [`${name}: ${sign}`, ...indented(text), ...blank]),
  fc.tuple(plain, plain).map(([first, second]) => [`${name}: "${first}`, `  ${second}"`]),
);

const fields: readonly fc.Arbitrary<string[]>[] = [
  textValue("title"),
  textValue("summary"),
  fc.constantFrom(["date: 2021-06-13"], ['date: "2021-06-13"'], ["date: 2021-06-13  "], ["date: 2021-06-13 # day"], ["date: 2021-06-13\u0085"]),
  fc.constantFrom(["source: {publisher: test-agency}"], ["source:", "  publisher: test-agency"], ["source:", "  publisher: test-agency", "  date: 2021-06"]),
  fc.constantFrom(["original: true"], ["original: true   "]),
];
const moreFields: readonly fc.Arbitrary<string[]>[] = [
  fc.constantFrom(["kind: news"], ["kind: statement\t"]),
  fc.constantFrom(["tags: [test-tag]"], ["tags:", "  - test-tag"], ["tags:", "- test-tag"], ["tags: [", "  test-tag,", "]"]),
  fc.constantFrom(["prisoners: [test-person]"], ["prisoners:", "  - test-person"]),
  fc.constantFrom(["readOn: https://example.org/a"], ['readOn: "https://example.org/a"']),
  fc.constantFrom(["updated: 2021-06-14"], ["updated: 2021-06-14\u2028"]),
  fc.constantFrom(["draft: true"], ["draft: false"]),
  fc.constantFrom(["# a remark"], [""], ["   "], ["..."], ["# ---"]),
];

const inAnyOrder = (needed: readonly fc.Arbitrary<string[]>[], more: readonly fc.Arbitrary<string[]>[]) =>
  fc.tuple(fc.tuple(...needed), fc.subarray([...more]).chain((chosen) => fc.tuple(...chosen)))
    .chain(([some, others]) => fc.shuffledSubarray([...some, ...others], { minLength: some.length + others.length }))
    .map((groups) => groups.flat());

const fences = fc.constantFrom("---", "---", "--- ", "---\t");
const bodies = fc.constantFrom([""], ["", "Test words."], ["Test words.", ""], [], ["", "", "Test."], ["", "---", "", "Test."], ["\uFEFF---js", "1", "---"], ["", "\uFEFF---js", "1", "---"], ["\u2028---js", "---"]);
const news: fc.Arbitrary<Made> = fc.tuple(fences, inAnyOrder(fields, moreFields), fences, bodies, savings)
  .map(([open, middle, close, body, saving]) => ({ kind: "mdx", lines: [open, ...middle, close, ...body], ...saving }));

const claims = ["claims:", "  - fact: arrest", "    on: 2021", "    source: test-2021"];
const eventFields: readonly fc.Arbitrary<string[]>[] = [fc.constantFrom(["people: [test-person]"], ["people:", "  - test-person"]), fc.constant(claims), fc.constantFrom(["sources: {test-2021: {publisher: test-agency}}"], ["sources:", "  test-2021:", "    publisher: test-agency"], ["sources:", "  test-2021:", "    publisher: test-agency", "    title: |", "      Test words"])];
const events: fc.Arbitrary<Made> = fc.tuple(fc.constantFrom([], ["---"], ["# a remark"], ["%YAML 1.2", "---"]), inAnyOrder(eventFields, [fc.constant(["draft: true"])]), fc.constantFrom([], ["..."], [""], ["---"]), savings)
  .map(([open, middle, close, saving]) => ({ kind: "yml", lines: [...open, ...middle, ...close], ...saving }));

/** Files as editors and their programs save them, right and wrong ones. */
export const made: fc.Arbitrary<Made> = fc.oneof({ weight: 3, arbitrary: news }, { weight: 1, arbitrary: events });

/** The bytes on disk. */
export function bytesOf({ lines, ends, hasMark }: Made): Buffer {
  const text = lines.map((line, i) => (i === lines.length - 1 ? line : line + (ends[i % ends.length] ?? "\n"))).join("");
  return Buffer.from((hasMark ? "\uFEFF" : "") + text);
}

/** A place in content/ for such a file. */
export const pathOf = ({ kind }: Made, slug = "test-made") => (kind === "mdx" ? `news/${slug}/en.mdx` : `events/${slug}.yml`);
