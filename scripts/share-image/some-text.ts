// Made-up titles and names: words of three scripts between everything that goes wrong easily. The same seed gives the same texts.
import { type TextDirection } from "../../lib/share-image/itemise";

export interface Random {
  /** 0 ≤ number < 1 */
  next: () => number;
  pick: <Item>(items: readonly Item[]) => Item;
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, pick: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number] };
}

const farsi = "زندانی سیاسی آزادی ناهید تقوی مهران رئوف همهٔ خانوادهٔ می‌گوید بازداشت‌شدگان بی‌درنگ قطعاً لااقل هـ جزء مسئول رؤیا سوءاستفاده بیست‌وششم دادگاه اوین و در از که را پژوهشگر چرا گفت‌وگو ۱۴۰۰ هیئت مؤسسه کُلّاً سـلام آن‌ها ک‌م‌ پ".split(" ");
const arabic = "الحرية السجناء لا لأن الإعدام الآن إيران أُسَر شيء بيئة مؤتمر فورًا قطعاً الحُرِّيَّةُ لِلسُّجَناءِ عبد الله الأهواز إلى على هيئة ٱلله مساءً يومًا والأمل للآلئ الـحرية ى ة".split(" ");
const latin = "Nahid Taghavi Amnesty International HRANA Free Iran’s the UN G7 Łódź école Zürich AVATAR office fi To Yes, by-now well-known A-1 Raouf e.g. U.S. Q&A AT&T C++ I a Ärzte".split(" ");
const numbers = "۱۴۰۰ 2021 ٢٠٢١ ۱۲٫۵٪ 12.5% ۱٬۲۹۴ 1,294 ٦٠٪ ۱۴۰۰/۳/۲۳ 13/6/2021 2021-06-13 ١٢/٦/٢٠٢١ ۱۰:۳۰ 10:30 -5 +98 ۳×۴ $5 €20 №7 1st ½ ۱۳۹۹–۱۴۰۰ 2020–2021 20:00–22:00 ۵۰% 3° 10²".split(" ");
const others = "#زندانی_سیاسی #FreeThemAll #Iran2021 #الحرية @burn_the_cage https://example.org/fa/news?x=1&y=2 example.org info@example.org and/or و/یا … ... — – - • | / * & = 🙂 🕊️ ♥ 中".split(" ");
const pairs = [["«", "»"], ["(", ")"], ["[", "]"], ["“", "”"], ["‘", "’"], ["„", "“"], ["\"", "\""], ["{", "}"], ["‹", "›"], ["<", ">"], ["– ", " –"], ["*", "*"]] as const;
const endings = ["،", "؛", ":", ".", "؟", "!", "…", ",", ";", "?", "!!", "؟!", ")", "٪", "%", "»", "/", "-"];

function word(dir: TextDirection, { next, pick }: Random): string {
  const own = dir === "rtl" ? pick([farsi, arabic]) : latin;
  const at = next();
  if (at < 0.55) return pick(own);
  if (at < 0.7) return pick(pick([farsi, arabic, latin]));
  return at < 0.85 ? pick(numbers) : pick(others);
}

/** One to fourteen words, some in brackets or quotes, some followed by a sign. */
export function someText(dir: TextDirection, random: Random): string {
  const { next, pick } = random;
  const count = 1 + Math.floor(next() * 14);
  let text = "";
  for (let i = 0; i < count; i += 1) {
    let part = word(dir, random);
    if (next() < 0.15) part += ` ${word(dir, random)}`;
    if (next() < 0.2) {
      const [open, close] = pick(pairs);
      part = open + part + close;
    }
    if (next() < 0.2) part += pick(endings);
    text += (i > 0 ? pick([" ", " ", " ", " ", " ", " ", " ", "\u200C", "\u00A0", "-", "/"]) : "") + part;
  }
  return text;
}
