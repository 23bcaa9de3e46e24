// Files that programs put beside others: backups, second downloads, conflicts of syncing, leftovers of a merge. By their names alone.

const ending = /\.(?:mdx?|markdown|ya?ml|txt)$/iu;

/** Words for a copy, as file managers and programs for syncing write them. */
const copy = "copy|kopie|copie|copia|duplicate|کپی|رونوشت|نسخة|نسخه|مكرر|تکراری";
const conflict = "conflict(?:ed)?(?: copy)?|sync-conflict|case conflict|konflikt\\w*|متعارض|تعارض|تضارب";
const state = "backup|back|bak|bck|bkp|old|orig(?:inal)?|save|saved|sav|mine|theirs|yours|base|local|remote|prev(?:ious)?|temp|tmp|autosave|recover(?:ed)?";

/** What stands behind a whole name: `en.mdx~`, `en.mdx.~1~`, `en.mdx.orig`, `en.mdx.r12`, `en.mdx.crdownload`. */
const behind = [
  /\.?~(?:\d+~)?$/u,
  new RegExp(`\\.(?:${state}|${copy}|rej|new|part|partial|download|crdownload|dpkg-\\w+|rpm\\w+|sb-[\\w-]+|r\\d+|\\d{1,3})\\d*$`, "iu"),
];
/** What stands at the end of a name, before its ending. */
const inside = [
  // en (1), en (Ali's conflicted copy 2024-05-01), en (another copy), en (کپی)
  new RegExp(`[\\s._-]*[([](?:\\d{1,3}|[^()[\\]]*(?:${copy}|${conflict}|version|${state})[^()[\\]]*)[)\\]]$`, "iu"),
  // en.sync-conflict-20240501-123456-ABCDEFG, en_conflict-20240501-123456
  new RegExp(`[\\s._-]+(?:${conflict})(?:[\\s._-]+[\\w.:-]*)*$`, "iu"),
  // en copy, en - Copy, en copy 2, en.bak, en_LOCAL_1234
  new RegExp(`[\\s._-]+(?:${copy}|${state})(?:[\\s._-]*\\d+)?$`, "iu"),
  // en-DESKTOP-AB12CD, of OneDrive
  /-(?:DESKTOP|LAPTOP|PC|MACBOOK)(?:-\w+)*$/u,
  // en 2, of iCloud; en 2024-05-01, en-20240501-1230
  /\s+\d{1,3}$/u, /[\s._-]+\d{4}-?\d\d-?\d\d(?:[\sT._-]*\d[\d.:_-]*)?$/u,
];
const before = new RegExp(`^(?:(?:${copy})(?: ?\\(?\\d+\\)?)?(?: of| von| de| di| از| من)?|backup of)[\\s_-]+`, "iu");

/** What an editor keeps while a file is open in it: `#en.mdx#` (Emacs), `en.mdx.swp` (Vim). */
const unsaved = [/^#(?<name>.+)#$/u, /^\.?(?<name>.+)\.sw[a-z]$/iu, /^\.?(?<name>.+)\.un~$/iu];

/** The name of the file whose unsaved text an editor keeps under this name, or undefined. */
export function originalOfUnsaved(name: string): string | undefined {
  return unsaved.map((pattern) => pattern.exec(name)?.groups?.["name"]).find((one) => one !== undefined);
}

/** The name of the file (or folder) of which one under this name is a copy, as the name tells; undefined where it tells nothing. */
export function originalOfCopy(name: string): string | undefined {
  const plain = name.normalize("NFC").replace(/\p{Cf}/gu, "").trim();
  const whole = strip(plain, behind);
  const [last = ""] = ending.exec(whole) ?? [];
  const stem = strip(whole.slice(0, whole.length - last.length).replace(before, ""), inside);
  const original = stem + last;
  return stem === "" || original === plain ? undefined : original;
}

/** Taken off as long as there is something: `en copy (1)`, `en.mdx.bak~`. */
function strip(name: string, patterns: readonly RegExp[]): string {
  for (const pattern of patterns) {
    const rest = name.replace(pattern, "").trimEnd();
    if (rest !== name && rest !== "") return strip(rest, patterns);
  }
  return name;
}
