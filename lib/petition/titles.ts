// Titles before and behind names, as people write them in forms: what is surely one, and what may be a name as well.

/** The parts of titles written with full stops, in small letters: `Prof.dr.ir.`, `Dr. h. c.`, `M.Sc.`. */
const parts = new Set(
  ("dr prof professor ir ing drs eng engr er mr mrs ms mag dipl arch avv lic rev hon st ph phd d md msc bsc ma ba mba llm ll rer nat " +
    "h c hc sc med jur phil habil theol oec sr sra srta dra dott sig mme mlle me univ priv doz ass adv atty capt col gen maj lt sgt fr jr esq")
    .split(" "),
);

/** Titles also without a full stop; nobody is named like this. */
const sure = new Set(
  ("dr prof professor doctor doktor docteur doctora mr mrs ms mx miss mister missus mme mlle madame monsieur mademoiselle herr frau señor señora " +
    "hr dhr mevrouw meneer senhor senhora signor signora sayın господин госпожа г-н г-жа " +
    "دکتر پروفسور مهندس آقای خانم استاد جناب سرکار حضرت دوشیزه " +
    "الدكتور الدكتورة دكتور دكتورة المهندس المهندسة مهندسة الأستاذ الأستاذة أستاذ أستاذة السيد السيدة الآنسة البروفيسور القاضي المحامي المحامية")
    .split(" "),
);

/** Titles that are names too: who is meant only its owner can say. */
const doubtful = new Set(
  ("eng engr ing ir er drs don doña dame sir lord lady sheikh shaikh shaykh imam mullah reverend rev hon judge major captain colonel general father " +
    "sister brother mother family familie famille fam son daughter wife sig sgt graf baron fru pan pani bay martyr dean prince princess sultan khan agha aqa aghaye aqaye khanom khanoom mohandes ostad ustad ayatollah ayatullah hojatoleslam hojjatoleslam " +
    "kak kaka mam mamosta bibi mirza " +
    "کاک کاکه کاکە مام ماموستا مامۆستا بی‌بی بی میرزا خان " +
    "آقا بانو خانواده خانوادهٔ مادر پدر همسر فرزند دختر پسر خواهر برادر شهید مرحوم مرحومه حجت حجة عائلة والدة والد زوجة زوج ابنة شقيقة شقيق شهيد الشهيد المرحوم المرحومة آیت شیخ امام ملا آیت‌الله حجت‌الاسلام الشيخ شيخ الحاج الإمام الأمير")
    .split(" "),
);

/** Behind a name: generations, degrees. */
const suffixes = new Set("jr sr ii iii iv v 1st 2nd 3rd 4th esq phd md msc mba bsc ma ba llm dds cpa pe".split(" "));

const small = (word: string) => word.normalize("NFC").toLowerCase();
const segmentsOf = (word: string) => small(word).split(/[.‐-]/u).filter(Boolean);

/** Is each of these parts of a title, with single letters between them, and at least one that is more than a letter? */
export function areTitleParts(segments: readonly string[]): boolean {
  const known = segments.map(small);
  return known.every((part) => parts.has(part) || /^\p{L}$/u.test(part)) && known.some((part) => parts.has(part) && part.length > 1);
}

/** Is a word part of a title written with full stops (`ir`, `me`)? */
export function isTitlePart(word: string): boolean {
  return parts.has(small(word));
}

/** What a word at a name's beginning is. Arabic-script letters with a full stop (`د.`, `أ.د.`, `م.`) are titles to some and initials to others. */
export function titleKind(word: string): "title" | "doubtful" | undefined {
  const plain = small(word).replace(/[.:]+$/u, "");
  if (sure.has(plain)) return "title";
  if (word.includes(".") && areTitleParts(segmentsOf(word))) return "title";
  if (/^(?:\p{Script=Arabic}\p{M}*\.)+$/u.test(word)) return "doubtful";
  return doubtful.has(plain) ? "doubtful" : undefined;
}

/** Is a word one that follows a name: `Jr.`, `III`, `Ph.D.`? */
export function isSuffix(word: string): boolean {
  return suffixes.has(segmentsOf(word).join(""));
}
