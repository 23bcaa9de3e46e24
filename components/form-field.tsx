import type { ReactNode } from "react";

type Props = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with it, where it came back. */
  error?: ReactNode;
  children: (wired: { id: string; name: string; className: string; "aria-invalid"?: true; "aria-describedby"?: string }) => ReactNode;
};

/** A label, its hint, its error and its field, joined for screen readers once, so that no form forgets it. */
export function FormField({ name, label, hint, error, children }: Props) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <div className="grid max-w-2xl gap-1">
      <label htmlFor={name} className="font-bold">{label}</label>
      {hint && <p id={`${name}-hint`} className="text-base text-quiet">{hint}</p>}
      {error && <p id={`${name}-error`} className="font-bold text-signal">{error}</p>}
      {children({ id: name, name, className: "field", ...(error ? { "aria-invalid": true as const } : {}), ...(described ? { "aria-describedby": described } : {}) })}
    </div>
  );
}
