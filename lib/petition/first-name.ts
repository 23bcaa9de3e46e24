// The first name within a name, for whoever wants to be seen with that alone: a proposal, and whether it is sure. A surname must never be taken for one.
import type { Shown } from "./form";
import { nameError } from "./names";
import { isSuffix, titleKind } from "./titles";

/** What would stand in the list, empty where nobody can tell; not sure means that its owner must say so. */
export type Proposal = { listed: string; isSure: boolean };

const unknown: Proposal = { listed: "", isSure: false };

/** Scripts, letters and countries of people who write the surname first. */
const surnameFirst = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[őű\u1EA0-\u1EF9ơưăđ]/iu;
const surnameFirstIn = new Set("HU CN TW HK MO SG KR KP JP VN KH MN".split(" "));
/** The commonest Chinese, Japanese, Korean, Vietnamese and Hungarian surnames in Latin letters, which stand first as well. */
const surnames = new Set(
  ("kim lee yi rhee park pak choi jung jeong kang cho yoon yun jang lim han oh seo shin kwon hwang ahn song hong bae baek nam wang li liu chen yang huang " +
    "zhang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang cao deng feng zeng peng xiao cai pan wong chan cheung lau leung ng chow ho " +
    "nguyen tran le pham hoang phan vu vo dang bui do ngo duong ly sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi " +
    "nagy kovács tóth szabó horváth varga kiss molnár németh farkas balogh papp takács juhász")
    .split(" "),
);
/** The commonest surnames of Iran, Afghanistan and their neighbours, which lists and forms of offices put first. */
const nearSurnames = new Set(
  ("محمدی احمدی حسینی حسنی کریمی رحیمی موسوی هاشمی جعفری صادقی اکبری اصغری قاسمی ابراهیمی اسماعیلی یوسفی " +
    "سلیمانی امیری مرادی حیدری عباسی رستمی سلطانی کاظمی باقری طاهری شریفی نجفی رحمانی علوی قربانی " +
    "محمودی مهدوی حبیبی خلیلی امینی عزیزی فرهادی بهرامی شیرازی تهرانی اصفهانی تبریزی کرمانی خراسانی " +
    "mohammadi mohamadi muhammadi ahmadi hosseini hoseini husseini hussaini hasani hassani karimi rahimi mousavi " +
    "moosavi musavi mosavi hashemi hashimi jafari sadeghi sadeqi akbari asghari ghasemi qasemi ebrahimi ibrahimi " +
    "esmaeili esmaili yousefi yusefi yousofi soleimani sulaimani amiri moradi heydari heidari haidari abbasi rostami " +
    "soltani kazemi bagheri taheri sharifi najafi rahmani alavi ghorbani mahmoudi mahmoodi mahdavi habibi khalili " +
    "amini azizi farhadi bahrami shirazi tehrani esfahani isfahani tabrizi kermani khorasani")
    .split(" "),
);
/** Is a word one of them, on whatever keyboard it was typed? */
const isNearSurname = (word: string) => nearSurnames.has(word.toLowerCase().replaceAll("ي", "ی").replaceAll("ك", "ک"));

/** Endings of Iranian surnames that no first name has. */
const familyEnding = /(?:zadeh?|zadegan|pou?r|poor|nez?had|nejad|vand|aei|aee|ayi|زاده|زادگان|پور|نژاد|وند|ایی|ائی)$/iu;
/** Endings of surnames after places and families, which hardly any first name has; in short words they are common (`Ali`, «مهدی»). */
const placeEnding = /^(?:(?!(?:giovanni|gianni|di?mitri|sebastian|bastian|[ck]h?ristian|florian|maximilian)$)\p{Script=Latin}{4,}(?:\p{Script=Latin}i|ian)|(?!(?:مصطفی|مرتضی|مجتبی|مصطفي|مرتضي|مجتبي)$)\p{Script=Arabic}{4,}[یيى])$/iu;
/** Beginnings of surnames: O'Brien, McDonald; Arabic with the article, but for what begins so in Farsi («الهام»). */
const familyBeginning = /^(?:[Oo]['’]\p{Lu}|Ma?c\p{Lu}|ال(?=.*[أإآؤئةيىك]).{2,})/u;
/** East Slavic names between first name and surname; standing last, they tell that the surname stands first. */
const patronymic = /(?:вич|вна|ична|vich|vna)$/iu;
/** Arabic surnames: with the article, and with the ending of a place or a family. */
const withFamilyArticle = /^(?:a[lrsdnz][-‐]|ash[-‐]|el[-‐]|ال.{2,}[يی]$)/iu;
/** Words before a surname that belong to it. */
const particle = /^(?:van|von|de|del|della|di|da|du|dos|la|le|al|el|bin|ibn|ben|ter|ten|zu|zur|بن|ابن|آل)$/iu;

/** Parts that begin a first name of two words, and say nothing alone: سید علی, Abdul Rahman. */
const beginning = /^(?:sey+ed|seyed|sayyed|sayyid|sayed|sayid|syed|seyyid|haj+|haji|hajji|hajj|سید|سيد|سیده|سيدة|حاج|حاجی|حاجي|abd[ouae]l|abd|عبد|abu|abo|umm|بنت|ابو|أبو|ام|أم|أمّ|أُمّ)$/iu;
const servant = /^(?:abd|عبد)$/iu;
const article = /^(?:al|el|ul|ol|ur|ar|as|ad|an|az|ash)$/iu;
const withArticle = /^(?:[aeuo]l[-‐]|a[rsdnz][-‐]|ash[-‐]|ال|allah|ullah)/iu;

const isInitials = (word: string) => /^(?:\p{L}\p{M}*[.][-‐]?)+$/u.test(word) || /^\p{L}\p{M}*$/u.test(word) || /^\p{Lu}{2}$/u.test(word);
const isCapitals = (word: string) => /^[\p{Lu}\p{M}'’-]{3,}$/u.test(word);
const isCap = (word: string) => /\p{Lu}/u.test(word);

/** Without what stands in quotes or brackets, which is a nickname or the name in another script. */
function withoutNicknames(name: string): string {
  const bracketed = name.replace(/[(（][^)）]*[)）]/gu, " ").replace(/["“”„«»‟‹›「『][^"“”„«»‟‹›」』]*["“”„«»‟‹›」』]/gu, " ");
  return bracketed.replace(/(?<!\S)['‘‚][^'‘’‚]+['’‘](?![^\s,،])/gu, " ").replace(/\s+/gu, " ").trim();
}

const scriptOf = (text: string) => ["Latin", "Arabic", "Cyrillic", "Greek", "Hebrew"].find((script) => new RegExp(`\\p{Script=${script}}`, "u").test(text));

/** The words of the first name among words that begin with it; none where a surname might be among them. */
function firstWords(words: readonly string[]): string[] {
  const [first = "", second = "", third = ""] = words;
  if (isInitials(first)) {
    const behind = words.findIndex((word) => !isInitials(word));
    return behind === -1 ? [] : words.slice(0, behind);
  }
  if (servant.test(first) && withArticle.test(second)) return [first, second];
  if (servant.test(first) && article.test(second) && third !== "") return [first, second, third];
  if (beginning.test(first)) return words.length > 2 ? [first, ...firstWords(words.slice(1))] : [];
  return [first];
}

/** Of words without titles. @param wasTitled behind a title one word is a surname as often as a first name */
function ofWords(words: readonly string[], wasTitled: boolean): Proposal {
  const first = words[0] ?? "";
  if (first === "" || (wasTitled && words.length === 1)) return unknown;
  if (words.length === 1) return familyEnding.test(first) || isNearSurname(first) ? unknown : { listed: first, isSure: true };
  const isShouted = words.some((word) => !isCapitals(word) && isCap(word));
  if (isShouted && isCapitals(first)) return { listed: words.filter((word) => !isCapitals(word))[0] ?? "", isSure: false };
  const last = words.at(-1) ?? "";
  // `Rezaei. Ali`: a full stop behind a word that is no title.
  if (/\p{L}{2}\.$/u.test(first) || placeEnding.test(first) || familyBeginning.test(first) || patronymic.test(last)) return unknown;
  if (particle.test(first) || withFamilyArticle.test(first) || familyEnding.test(first) || surnames.has(first.toLowerCase()) || isNearSurname(first) || (isInitials(last) && !isInitials(first))) return unknown;
  const listed = firstWords(words).join(" ").replace(/(?<=\p{L}{2})\.$/u, "");
  return listed === "" ? unknown : { listed, isSure: true };
}

/** The words of a part; those that a full stop alone keeps apart (`Dr.Ali`) are two. */
function wordsOf(part: string): string[] {
  const words = part.split(" ").flatMap((word) => (isSuffix(word) ? word : word.replace(/\.(?=\p{L}[\p{L}\p{M}])/gu, ". ").split(" ")));
  return words.filter((word) => /\p{L}/u.test(word));
}

function ofPart(part: string): Proposal {
  const words = wordsOf(part);
  while (words.length > 1 && isSuffix(words.at(-1) ?? "")) words.pop();
  let titles = 0;
  while (titles < words.length && titleKind(words[titles] ?? "") === "title") titles++;
  const next = words[titles] ?? "";
  if (titleKind(next) !== "doubtful") return ofWords(words.slice(titles), titles > 0);
  // A word that may be a title or a name: with it and without it somebody else is meant.
  if (words.length === 1) return ofWords(words, false);
  if (!next.includes(".")) return unknown;
  // `أ. د. حسن`: each letter may be a title.
  const behind = words.findIndex((word, index) => index > titles && !(word.includes(".") && titleKind(word)));
  return behind === -1 ? unknown : { ...ofWords(words.slice(behind), true), isSure: false };
}

/** `Rezaei, Ali`: the surname, then all first names. Something else may stand behind a comma, so it is not sure. */
function ofCommaParts([family = "", given = ""]: readonly string[]): Proposal {
  const words = family.split(" ");
  const listed = wordsOf(given).filter((word) => titleKind(word) === undefined && !isSuffix(word)).join(" ");
  return words.length === 1 || particle.test(words[0] ?? "") ? { listed, isSure: false } : unknown;
}

function ofName(name: string, country: string | undefined): Proposal {
  const plain = withoutNicknames(name);
  // `«Ali» Rezaei`: what is quoted first was the first name.
  if (!name.startsWith(plain.slice(0, 1))) return unknown;
  const [one = "", other] = plain.split(/\s*[/／|]\s*/u);
  const isTwice = other !== undefined && scriptOf(one) !== scriptOf(other);
  if (other !== undefined && !isTwice) return unknown;
  if (surnameFirst.test(one)) return unknown;
  const parts = one.split(/\s*[,،、؛]\s*/u).filter((part) => /\p{L}/u.test(part) && !part.split(" ").every((word) => isSuffix(word) || titleKind(word) === "title"));
  if (parts.length > 2) return unknown;
  const proposal = parts.length === 2 ? ofCommaParts(parts) : ofPart(parts[0] ?? "");
  const isElsewhere = surnameFirstIn.has(country ?? "") && !/\p{Script=Arabic}/u.test(one) && one.includes(" ");
  return isElsewhere ? { ...proposal, isSure: false } : proposal;
}

/** What would stand in the public list. @param name from `cleanName` @param country where its owner lives, ISO 3166-1 */
export function proposalFor(name: string, shown: Shown, country?: string): Proposal {
  if (shown !== "first") return { listed: name, isSure: true };
  const { listed, isSure } = ofName(name, country);
  return nameError(listed) === undefined ? { listed, isSure } : unknown;
}
