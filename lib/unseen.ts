// Characters that nobody sees: pasted along from messengers, right-to-left texts and web pages, and never meant. Pure.

/** Formats (marks of direction, soft hyphens, joiners, tags) and what Unicode calls ignorable (fillers, variation selectors). */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** A text without anything that cannot be seen. Joiners go too: whoever needs them must not ask this. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, "");
}

/** Marks by themselves, which Unicode would decompose into a blank (or a tatweel) and the mark: that would cut a word in two. */
const markForms = /[\uFC5E-\uFC63\uFCF2-\uFCF4\uFE70-\uFE7F]/g;

/** Presentation forms of Arabic marks as the marks alone, so that composing by NFKC leaves words whole. */
export function plainMarks(text: string): string {
  return text.replace(markForms, (form) => form.normalize("NFKC").replace(/[ \u0640]/g, ""));
}
