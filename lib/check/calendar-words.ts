// Months and weekdays as the three languages write them, for finding dates in texts. Patterns are sources of regular expressions.
import type { Locale } from "../../i18n/routing";

const lists = {
  gregorian: [
    ["January|Jan\\.?", "ژانویه", "يناير|كانون الثاني"], ["February|Feb\\.?", "فوریه", "فبراير|شباط"], ["March|Mar\\.?", "مارس", "مارس|آذار"],
    ["April|Apr\\.?", "آوریل|آپریل", "أبريل|إبريل|نيسان"], ["May", "مه", "مايو|أيار"], ["June|Jun\\.?", "ژوئن", "يونيو|حزيران"],
    ["July|Jul\\.?", "ژوئیه|جولای", "يوليو|تموز"], ["August|Aug\\.?", "اوت|آگوست", "أغسطس|آب"], ["September|Sept?\\.?", "سپتامبر", "سبتمبر|أيلول"],
    ["October|Oct\\.?", "اکتبر", "أكتوبر|تشرين الأول"], ["November|Nov\\.?", "نوامبر", "نوفمبر|تشرين الثاني"], ["December|Dec\\.?", "دسامبر", "ديسمبر|كانون الأول"],
  ],
  hijri: [
    ["Farvardin", "فروردین", "فروردين"], ["Ordibehesht", "اردیبهشت", "أرديبهشت|ارديبهشت"], ["Khordad", "خرداد"], ["Tir", "تیر", "تير"], ["Mordad|Amordad", "مرداد"],
    ["Shahrivar", "شهریور", "شهريور"], ["Mehr", "مهر"], ["Aban", "آبان"], ["Azar", "آذر"], ["Dey", "دی", "دي"], ["Bahman", "بهمن"], ["Esfand", "اسفند", "إسفند"],
  ],
  // From Sunday on, as ICU and JavaScript count.
  weekday: [
    ["Sunday", "یک[\\s\u200c]?شنبه", "الأحد"], ["Monday", "دو[\\s\u200c]?شنبه", "الاثنين|الإثنين"], ["Tuesday", "سه[\\s\u200c]?شنبه", "الثلاثاء"],
    ["Wednesday", "چهار[\\s\u200c]?شنبه", "الأربعاء"], ["Thursday", "پنج[\\s\u200c]?شنبه", "الخميس"], ["Friday", "جمعه", "الجمعة"], ["Saturday", "شنبه", "السبت"],
  ],
} as const;

export type CalendarWord = keyof typeof lists;

/** The words of each month (or weekday) by themselves, without what makes patterns of them. */
export function plainWordsOf(list: CalendarWord): string[][] {
  const plain = (pattern: string) => pattern.replace("[\\s\u200c]?", "").replace("\\.?", "").replace("Sept?", "Sept|Sep").split("|");
  return lists[list].map((words) => words.flatMap((patterns: string) => patterns.split("|").flatMap(plain)));
}

/** One pattern for all months (or weekdays) of a list, the longer before the shorter. */
export function wordsOf(list: CalendarWord): string {
  return lists[list].flat().flatMap((words) => words.split("|")).sort((a, b) => b.length - a.length).join("|");
}

/** Which month (or weekday) a word is, counted from 0; -1 for none. */
export function indexOfWord(list: CalendarWord, word: string): number {
  return lists[list].findIndex((words) => words.some((pattern: string) => new RegExp(`^(?:${pattern})$`, "u").test(word)));
}

/** A month (from 1) as a language writes it. */
export function monthName(calendar: "gregorian" | "hijri", month: number, locale: Locale): string {
  const [en = "", fa = "", ar = fa]: readonly string[] = lists[calendar][month - 1] ?? [];
  return { en, fa, ar }[locale].split("|")[0] ?? "";
}
