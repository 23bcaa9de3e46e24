import type { ReactNode } from "react";

export type ListedError = { field: string; words: ReactNode };

/** What must be mended, on top of a form that came back; takes the focus, and each line leads to its field (WCAG 2.2, 3.3.1). */
export function FormErrors({ title, errors }: { title: string; errors: readonly ListedError[] }) {
  if (errors.length === 0) return null;
  return (
    <section aria-labelledby="errors" tabIndex={-1} autoFocus className="mt-6 max-w-2xl border-s-4 border-flame bg-sheet p-4">
      <h2 id="errors" className="text-xl">{title}</h2>
      <ul className="mt-2 grid gap-1">
        {errors.map(({ field, words }, i) => <li key={i}><a className="tap" href={`#${field}`}>{words}</a></li>)}
      </ul>
    </section>
  );
}
