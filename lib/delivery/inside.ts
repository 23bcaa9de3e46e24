// The door's own word to Next: pages that have no address outside, as those for failures, are rendered for it alone.

/** Our own header; what a stranger sends under this name never reaches Next (renderer.ts). */
export const insideMark = "x-inside";
