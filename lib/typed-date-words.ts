// What the words beside the numbers of a typed date mean: months of both calendars, weekdays, calendars' names, and words that say nothing.
import { plainWordsOf } from "./check/calendar-words";
import { foldForSearch } from "./search";

export type Calendar = "gregorian" | "solar";
export type Meaning = { month: number; calendar: Calendar } | { weekday: number } | { era: Calendar | "hijri" } | { day: number } | { is: "idle" };

/** From January on: other spellings of Farsi, Dari and the Arab countries from Morocco to Iraq, and short English ones. */
const gregorian = [
  "jan ژانویه جنوری ینایر جانفی|كانون ثاني", "feb فوریه فبروری فیفری", "mar مارچ", "apr اپریل ابریل افریل", "می مای ماي", "jun جون جوان ژوین ژون یونیه حزیران", "jul ژوییه جولای جولایی ژولای یولیه یولیوز جویلیه",
  "aug اگست آگست اگوست غشت أوت", "sep sept سپتمبر شتنبر سپتمبر", "oct اکتوبر|تشرين اول", "nov نومبر نونبر|تشرين ثاني", "dec دسمبر دجنبر|كانون اول",
];
/** From Farvardin on: other spellings, and the names of the same months in Afghanistan. */
const solar = [
  "farvardeen حمل", "ordibehest ثور", "khurdad جوزا", "سرطان", "امرداد اسد", "shahriwar سنبله", "میزان", "عقرب", "قوس", "dei جدی", "دلو", "isfand حوت",
];
const weekdays = [
  "sun احد", "mon اثنین دوشنبه", "tue tues ثلاثا ثلاثاء", "wed اربعا اربعاء", "thu thur thurs خمیس", "fri آدینه جمعه", "sat سبت",
];

/** The months of both calendars in Kurdish (Sorani), from January and from Farvardin on. */
const kurdish: Readonly<Record<Calendar, readonly string[]>> = {
  gregorian: [
    "|کانوونی دووەم", "شوبات", "ئازار", "نیسان", "ئایار", "حوزەیران", "تەممووز تەمموز", "ئاب",
    "ئەیلوول ئەیلول", "|تشرینی یەکەم", "|تشرینی دووەم", "|کانوونی یەکەم",
  ],
  solar: [
    "خاکەلێوە", "گوڵان", "جۆزەردان", "پووشپەڕ", "گەلاوێژ", "خەرمانان",
    "ڕەزبەر", "گەڵاڕێزان", "سەرماوەز", "بەفرانبار", "ڕێبەندان", "ڕەشەمێ ڕەشەمە",
  ],
};

/** Months of the lunar calendar, whose days nobody can convert without knowing where the moon was seen. */
const lunarWords =
  "محرم صفر ربیع جمادی رجب شعبان رمضان شوال ذیقعده ذیحجه ذوالقعده ذوالحجه ذیالقعده ذیالحجه ذو ذی القعده الحجه قعده حجه قمری القمری ق " +
  "muharram moharram safar rabi jumada jamadi jumadi rajab shaban shabaan ramadan ramazan ramadhan shawwal shaval dhu zu dhul zul zilhajja zilqada qamari lunar ah";

/** Names of calendars, as they stand behind a date. */
const eras: Readonly<Record<Calendar | "hijri", string>> = {
  gregorian: "میلادی المیلادی میلادیه م ad ce gregorian",
  solar: "شمسی خورشیدی ش الشمسی sh shamsi solar",
  hijri: "هجری الهجری هجریه ه hijri",
};

/** Days in words, from the first to the twentieth; of those behind, the ones and what stands for twenty and thirty. */
const spelled = [
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
  "یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم بیستم",
  "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي_عشر الثاني_عشر الثالث_عشر الرابع_عشر الخامس_عشر السادس_عشر السابع_عشر الثامن_عشر التاسع_عشر العشرين",
];
const behindTwenty: readonly ((ones: string) => [number, string][])[] = [
  (ones) => [[20, `twenty ${ones}`], [30, `thirty ${ones}`]],
  (ones) => [[20, `بیست و ${ones}`], [30, `سی و ${ones}`]],
  (ones) => [[20, `${ones.replace(/^الأول$/, "الحادي")} والعشرين`], [30, `${ones.replace(/^الأول$/, "الحادي")} والثلاثين`]],
];
const otherDays: Readonly<Record<number, string>> = { 1: "اول", 18: "هیجدهم", 20: "العشرون", 30: "سیام|سی ام|thirtieth|الثلاثين|الثلاثون" };
const idle = "the of on day date in st nd rd th er تاریخ ماه سال روز در ام م مین ی شهر من فی یوم عام سنه بتاریخ الموافق موافق مورخ مورخه لسنه لعام at ساعت الساعه";

const meanings = new Map<string, Meaning>();

function learn(words: readonly string[], meaning: Meaning) {
  for (const word of words.map(foldForSearch).filter(Boolean)) if (!meanings.has(word)) meanings.set(word, meaning);
}

/** Words are parted by blanks; those of several, by strokes, come behind. */
function wordsIn(text: string): string[] {
  const [single = "", ...several] = text.split("|");
  return [...single.split(" "), ...several];
}

for (const [list, own, calendar] of [["gregorian", gregorian, "gregorian"], ["hijri", solar, "solar"]] as const) {
  for (const [index, words] of plainWordsOf(list).entries()) learn([...words, ...wordsIn(own[index] ?? ""), ...wordsIn(kurdish[calendar][index] ?? "")], { month: index + 1, calendar });
}
for (const [weekday, words] of plainWordsOf("weekday").entries()) learn([...words, ...wordsIn(weekdays[weekday] ?? "")], { weekday });
for (const era of ["gregorian", "solar", "hijri"] as const) learn(wordsIn(eras[era]), { era });
for (const [language, words] of spelled.entries()) {
  for (const [index, word] of words.split(" ").entries()) {
    learn([word.replace("_", " ")], { day: index + 1 });
    if (index < 9) for (const [tens, name] of behindTwenty[language]?.(word) ?? []) if (tens + index < 31) learn([name, name.replaceAll(" ", ""), name.replace(/ين$/, "ون")], { day: tens + index + 1 });
  }
}
for (const [day, words] of Object.entries(otherDays)) learn(wordsIn(words), { day: Number(day) });
learn(wordsIn(idle), { is: "idle" });

const lunar = new Set(wordsIn(lunarWords).map(foldForSearch));

/** Does one of these words name a lunar month or that calendar? How the rest of it is spelled in Latin letters does not matter. @param words folded by `foldForSearch` */
export function areLunar(words: readonly string[]): boolean {
  return words.some((word) => lunar.has(word));
}

/** The most words of which one name is made: كانون الثاني, سه شنبه. */
const mostWords = 3;

/** `خرداد‌ماه`, `ژانویه‌ی`, `جوزای`, `حوزەیرانی` without what is joined to the month. */
const joined = /(?<=..)(?:ماه|ی)$/u;

/** What each of these words means, the longest names first; undefined if there is one that no date has. @param words folded by `foldForSearch` */
export function meaningsOf(words: readonly string[]): Meaning[] | undefined {
  const found: Meaning[] = [];
  for (let start = 0; start < words.length; ) {
    let taken = 0;
    for (let count = Math.min(mostWords, words.length - start); count > 0 && taken === 0; count--) {
      const some = words.slice(start, start + count);
      const meaning = meanings.get(some.join(some.at(-1) === "شنبه" ? "" : " ")) ?? (count === 1 ? meanings.get((some[0] ?? "").replace(joined, "")) : undefined);
      if (!meaning) continue;
      found.push(meaning);
      taken = count;
    }
    if (taken === 0) return undefined;
    start += taken;
  }
  return found;
}
