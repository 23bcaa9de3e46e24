// The numbers and letters that stand before the items of a list: 1. ۱) ١- (۱) الف) أ. a), and what each of them counts.

/** How an item is numbered: in digits of one script, or in letters. */
export type Script = "latin" | "persian" | "arabic-indic" | "letters";
/** What stands around the number: `1.`, `1)`, `1-` or `(1)`; others (`1:`, `1/`, `1_`, `1،`) make no list. */
export type Sign = "dot" | "paren" | "dash" | "parens" | "other";

export type Mark = {
  script: Script;
  sign: Sign;
  /** As it is written, without the blanks after it. */
  written: string;
  /** Length of the blanks between the mark and the words; 0 where there are none. */
  blanks: number;
  /** What it counts; a letter may count differently in several alphabets (ج is the 3rd of the abjad, the 5th in Arabic). */
  values: ReadonlyMap<string, number>;
};

const orders: Readonly<Record<string, string>> = {
  abjad: "ا ب ج د ه و ز ح ط ی ک ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ",
  arabic: "ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ک ل م ن ه و ی",
  farsi: "ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی",
  small: "a b c d e f g h i j k l m n o p q r s t u v w x y z",
  capital: "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z",
  roman: "i ii iii iv v vi vii viii ix x xi xii",
};
const counted = Object.entries(orders).map(([name, letters]) => [name, letters.split(" ")] as const);

const number = "[0-9]{1,9}|[۰-۹]{1,9}|[٠-٩]{1,9}";
const letter = "الف|[اأإآبپتثجچحخدذرزژسشصضطظعغفقکكگلمنوهةیي][\\u0640\\u200D]?|[ivx]{1,4}|[A-Za-z]";
const pattern = new RegExp(`(?:\\((${number}|${letter})\\)|(${number}|${letter})(?:([.)])| ?([-\\u2013\\u2014\\u0640])|([:/_\\u060C])))([ \\t\\u00A0]*)(?=[^\\s\\u00A0])`, "uy");

/** One form for the forms of a letter. */
function plainLetter(letter: string): string {
  if (letter === "الف") return "ا";
  return letter.replace(/[\u0640\u200D]/g, "").replace(/[أإآ]/, "ا").replace("ي", "ی").replace("ك", "ک");
}

function valuesOf(counter: string): Map<string, number> {
  const plain = plainLetter(counter);
  return new Map(counted.flatMap(([name, letters]) => (letters.includes(plain) ? [[name, letters.indexOf(plain) + 1] as const] : [])));
}

/** What digits of any script say in number. */
export function numberOf(digits: string): number {
  return Number(digits.replace(/[۰-۹]/g, (one) => String(one.charCodeAt(0) - 0x6f0)).replace(/[٠-٩]/g, (one) => String(one.charCodeAt(0) - 0x660)));
}

/** The mark that stands in `text` at `offset`, where there is one with words behind it. */
export function markAt(text: string, offset: number): Mark | undefined {
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [whole, inside, before = "", after, dash, other, blanks = ""] = match;
  const counter = inside ?? before;
  const sign: Sign = inside !== undefined ? "parens" : dash !== undefined ? "dash" : other !== undefined ? "other" : after === "." ? "dot" : "paren";
  const written = whole.slice(0, whole.length - blanks.length);
  const isNumber = /^[0-9۰-۹٠-٩]/.test(counter);
  const script: Script = !isNumber ? "letters" : /^\d/.test(counter) ? "latin" : counter < "۰" ? "arabic-indic" : "persian";
  return { script, sign, written, blanks: blanks.length, values: isNumber ? new Map([["number", numberOf(counter)]]) : valuesOf(counter) };
}
