/** The campaign's mark, drawn once a page: bars in the text's colour, one of them opening into a wing in the signal colour. */
export function MarkSymbol({ viewBox, bars, wing }: { viewBox: string; bars: string; wing: string }) {
  return (
    <svg className="hidden">
      <symbol id="mark" viewBox={viewBox}>
        <path d={bars} fill="currentColor" />
        <path d={wing} className="fill-flame" />
      </symbol>
    </svg>
  );
}

/** The mark wherever it is wanted. */
export function Mark({ className }: { className?: string }) {
  return <svg className={className} aria-hidden="true" focusable="false"><use href="#mark" /></svg>;
}
