/** A demand in large type. A lone Farsi or Arabic “and” goes to the next line with its word: at the end of a line it hangs. */
export function Demand({ children: words }: { children: string }) {
  return words.replaceAll(" و ", " و\u00a0");
}
