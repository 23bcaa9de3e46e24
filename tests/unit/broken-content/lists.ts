// Fixtures: lines that are numbered and are no list. What is a list stands in tests/unit/markdown/.
import { edit, type Fixture, inFile, newsFa, type Place } from "./base-folder";

const about = "pages/about/en.mdx";
const fa = "news/test-news/fa.mdx";
const ar = "pages/test-lists/ar.mdx";
const english = (name: string, text: string, ...expected: Place[]): Fixture => ({ name, files: { [about]: `---\ntitle: About the test\n---\n\n${text}\n` }, expected: inFile(about, expected) });
const farsi = (name: string, text: string, ...expected: Place[]): Fixture => {
  const files = { [fa]: edit(newsFa, "این یک کتاب است، در [فهرست](/fa/prisoners).", text) };
  return { name, files, expected: inFile(fa, expected) };
};
const arabic = (name: string, text: string, ...expected: Place[]): Fixture => ({ name, files: { [ar]: `---\ntitle: اختبار\n---\n\n${text}\n` }, expected: inFile(ar, expected) });

export const listFixtures: readonly Fixture[] = [
  english("a year that begins a paragraph", "1979. A revolution.", [5, 1, "list-number.year", "warning"]),
  english("a year below a list", "1. one\n2. two\n1979. A revolution.", [7, 1, "list-number.year", "warning"]),
  farsi("an Iranian year that begins a paragraph", "۱۳۵۷. انقلاب شد.", [10, 1, "list-number.year", "warning"]),
  arabic("years, a line each", "١٩٧٩. ثورة\n١٩٨٠. حرب", [5, 1, "list-number.year", "warning"], [6, 1, "list-number.year", "warning"]),
  farsi("numbers without a blank", "۱.یکم\n۲.دوم", [10, 1, "list-number.tight", "warning"]),
  farsi("letters without a blank", "الف)یکم\nب)دوم", [10, 1, "list-number.tight", "warning"]),
  english("numbers without a blank, in English", "(1)one\n(2)two", [5, 1, "list-number.tight", "warning"]),
  english("numbers of an outline", "1.1 one\n1.2 two", [5, 1, "list-number.together", "warning"]),
  farsi("numbers of an outline in Farsi", "۱-۱ یکم\n۱-۲ دوم", [10, 1, "list-number.together", "warning"]),
  english("numbers with two signs", "1.) one\n2.) two", [5, 1, "list-number.tight", "warning"]),
  arabic("a list that begins with five below words", "كلمات\n٥. خمسة\n٦. ستة", [6, 1, "list-number.apart", "warning"]),
  farsi("numbers with a colon", "۱: یکم\n۲: دوم", [10, 1, "list-number.together", "warning"]),
  arabic("numbers with a slash", "١/ واحد\n٢/ اثنان", [5, 1, "list-number.together", "warning"]),
  farsi("years with a dash, a line each", "۱۳۵۷- انقلاب\n۱۳۵۹- جنگ", [10, 1, "list-number.together", "warning"]),
  english("numbers in boxes", "1️⃣ one\n2️⃣ two", [5, 1, "list-number.sign", "warning"]),
  farsi("numbers in circles", "① یکم\n② دوم", [10, 1, "list-number.sign", "warning"]),
  farsi("Arabic digits before the items of a list in Farsi", "١. یکم\n٢. دوم", [10, 1, "digits.arabic"], [11, 1, "digits.arabic"]),
];

/** Numbered lines of which nothing needs to be said. */
export const rightLists: readonly Fixture[] = [
  farsi("lists in Farsi", "خواسته‌ها:\n\n۱. یکم\n۲. دوم\n\n۱) یکم\n۲) دوم\n\n۵- پنجم\n۶- ششم\n\n5. پنجم\n6. ششم\n\n(۱) یکم\n(۲) دوم\n\nالف) یکم\nب) دوم"),
  english("numbers of an outline behind hyphens", "- 1.1 one\n- 1.2 two"),
  farsi("labels of references", "[یک][1] و [دو][2].\n\n[1]: https://example.org/a\n[2]: https://example.org/b"),
  arabic("lists in Arabic", "١. واحد\n٢. اثنان\n\n1) واحد\n2) اثنان\n\nأ. واحد\nب. اثنان\nج. ثلاثة"),
  arabic("titles of people, and times", "د. أحمد قال هذا.\n\nأ. سمير قال ذاك.\n\nوصل في الساعة\n5. ثم رحل."),
  english("years and numbers within words", "It was in\n1979. A revolution came.\n\n1979\\. A revolution.\n\n3.5 million people.\n\n2-3 people."),
];
