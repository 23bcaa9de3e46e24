import { markBars, markViewBox, markWing } from "./mark-paths";

/** The campaign's mark: bars in the text's colour, one of them opening into a wing in the signal colour. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox={markViewBox} aria-hidden="true" focusable="false">
      <path d={markBars} fill="currentColor" />
      <path d={markWing} className="fill-signal" />
    </svg>
  );
}
