// The mark: prison bars, the last one bending open into a wing ("Burn the Cage, Free the Birds"). Paths only; colours are the caller's.
// Every vertical edge lies on an even unit, so at 16 px each bar is exactly two pixels and each gap one.

/** The square that holds the mark, as an SVG viewBox. */
export const markViewBox = "0 0 32 32";

/** Side of the mark's square, in its own units. */
export const markSize = 32;

/** The three closed bars, in the text's colour. */
export const markBars = "M0 0H4V32H0ZM6 0H10V32H6ZM12 0H16V32H12Z";

/** The bar that opens into a wing, in the signal colour (or the text's, where only one colour can be had). */
export const markWing =
  "M18 32V19C18 8.5 22.5 2 32 0C31.6 4.4 29.4 7.6 25.8 8.8C27.8 9.3 29.6 9.1 31.2 8.4C30.4 12.6 28 15.3 24.6 16.2C26.3 16.7 27.9 16.5 29.4 16C28.2 20.2 25.6 22.6 22 23V32Z";

/** For whoever wants to draw the bars longer, or more of them: how wide one is, how far apart they begin, where the last one (the wing's foot) begins. */
export const markBarWidth = 4;
export const markPitch = 6;
export const markWingStart = 18;
