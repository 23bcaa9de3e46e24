// Fixtures: a text in another language than its file, digits of another script, half-spaces that lack, signs that nobody sees.
import { edit, type Fixture, inFile, newsEn, newsFa, type Place } from "./base-folder";

const en = "news/test-news/en.mdx";
const fa = "news/test-news/fa.mdx";
const ar = "pages/test-writing/ar.mdx";
const body = "این یک کتاب است، در [فهرست](/fa/prisoners).";
const farsi = (name: string, text: string, ...expected: Place[]): Fixture => ({ name, files: { [fa]: edit(newsFa, body, text) }, expected: inFile(fa, expected) });
const english = (name: string, text: string, ...expected: Place[]): Fixture => ({ name, files: { [en]: `${newsEn}\n${text}\n` }, expected: inFile(en, expected) });
const arabic = (name: string, text: string, ...expected: Place[]): Fixture => ({ name, files: { [ar]: `---\ntitle: اختبار\n---\n\n${text}\n` }, expected: inFile(ar, expected) });

const inFarsi = "این متن به زبان فارسی نوشته شده است و کسی آن را برای این صفحه ترجمه نکرده است، که از آن خبری نبود.";
const inArabic = "قالت المنظمة في بيان إن السجين الذي اعتقل في طهران نقل إلى سجن آخر على يد الحراس، وإن عائلته التي كانت هناك في هذا اليوم لم تعلم.";
const inEnglish = "Test Person was seen yesterday in the court of a city, and nobody knows where she is now.";

export const writingFixtures: readonly Fixture[] = [
  farsi("an English text in fa.mdx", inEnglish, [10, 1, "language.latin"]),
  farsi("an Arabic text in fa.mdx", inArabic, [10, 1, "language.arabic"]),
  arabic("a Farsi text in ar.mdx", inFarsi, [5, 1, "language.farsi"]),
  arabic("an English text in ar.mdx", inEnglish, [5, 1, "language.latin"]),
  { name: "a Farsi text in en.mdx", files: { [en]: edit(newsEn, "Test Person was seen, says [the list](/en/prisoners).", inFarsi) }, expected: inFile(en, [[12, 1, "language.not-english"]]) },
  { name: "an English text in a draft of fa.mdx", files: { [fa]: edit(edit(newsFa, body, inEnglish), "translation: unreviewed", "translation: unreviewed\ndraft: true") }, expected: inFile(fa, [[11, 1, "language.latin", "warning"]]) },
  { name: "an English summary in fa.mdx", files: { [fa]: edit(newsFa, "یک سطر آزمون.", "A line of test.") }, expected: inFile(fa, [[4, 10, "language.field-not-farsi", "warning"]]) },
  { name: "an English title in ar.mdx", files: { [ar]: "---\ntitle: About the test\n---\n" }, expected: inFile(ar, [[2, 8, "language.field-not-arabic", "warning"]]) },
  { name: "a Farsi title in en.mdx", files: { "pages/about/en.mdx": "---\ntitle: درباره‌ی آزمون\n---\n" }, expected: inFile("pages/about/en.mdx", [[2, 8, "language.field-not-english", "warning"]]) },
  farsi("می and نمی apart, and glued", "او می رود و نمی شود و میکند.", [10, 4, "half-space.missing", "warning"]),
  farsi("ها apart", "کتاب ها و کتاب های خوب.", [10, 1, "half-space.missing", "warning"]),
  farsi("تر and ترین apart", "بزرگ تر و بزرگ ترین.", [10, 1, "half-space.missing", "warning"]),
  farsi("اند apart", "رفته اند.", [10, 1, "half-space.missing", "warning"]),
  { name: "می apart in a title", files: { [fa]: edit(newsFa, "خبر آزمون", "آزمون می شود") }, expected: inFile(fa, [[2, 14, "half-space.missing", "warning"]]) },
  farsi("half-spaces that join nothing", "می\u200C رود و خانه\u200C.", [10, 3, "half-space.loose", "warning"]),
  farsi("Latin digits in Farsi", "در سال 1400 و 1401 رفت.", [10, 8, "digits.latin", "warning"]),
  farsi("Arabic digits in Farsi", "در سال ١٤٠٠ رفت.", [10, 8, "digits.arabic"]),
  farsi("digits of two kinds in one number", "در سال ۱4۰۰ رفت.", [10, 8, "digits.mixed"]),
  arabic("Persian digits in Arabic", "في عام ۲۰۲۱ كان.", [5, 8, "digits.persian"]),
  english("Persian digits in English", "In ۱۴۰۰ it was.", [20, 4, "digits.not-latin", "warning"]),
  english("a space of no width", "Wo\u200Brds.", [20, 3, "invisible.sign"]),
  english("a line separator", "Words\u2028words.", [20, 6, "invisible.sign"]),
  english("a soft hyphen", "Wo\u00ADrds.", [20, 3, "invisible.sign"]),
  english("marks of direction by their codes", "Words &rlm;of test.", [20, 7, "bidi-control.sign"]),
  farsi("a quotation in Farsi that is never closed", "او گفت «نه و رفت.", [10, 8, "quotes.not-closed", "warning"]),
];

/** Things that look like mistakes of writing and are none. */
export const rightWriting: readonly Fixture[] = [
  farsi("half-spaces, names, codes and dates", "او می‌رود، کتاب‌ها، «October 1»، <Bdi>2A</Bdi>، `1400`، COVID-19، ۲۲ خرداد ۱۴۰۰ و به چه ای کاش."),
  farsi("a quotation of two paragraphs", "«این یک کتاب است.\n\n«و این هم.»"),
  english("hashtags, dashes, numbers and known codes", "#FreeThem – 5 %, a-b, 3 > 2, A &amp; B&nbsp;C, 2 * 3, \\*\\* and Q&A."),
  { name: "a title that is a quotation as a whole", files: { [en]: edit(newsEn, "title: Test news", "title: “Test news”") }, expected: [] },
  { name: "a remark on a line of its own, and one after a short name", files: { [en]: edit(newsEn, "kind: news", "# one of three\nkind: news # as it is") }, expected: [] },
  { name: "Windows line ends", files: { [en]: newsEn.replaceAll("\n", "\r\n"), "prisoners/test-person/en.mdx": "---\r\nname: Test Person\r\nsummary: Test.\r\n---\r\n\r\nWords.\r\n" }, expected: [] },
  { name: "files that Windows leaves in folders", files: { "news/test-news/Thumbs.db": "x", "news/desktop.ini": "x" }, expected: [] },
  { name: "marks in one line, and marks glued to their words", files: { [en]: `${newsEn}\n<Quote by="Test">Words.</Quote>\n\n<Note>\nWords.\n</Note>\n` }, expected: [] },
];
