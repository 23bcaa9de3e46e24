// Types for the npm package linebreak, which has none. It implements UAX #14 (Unicode line breaking).
declare module "linebreak" {
  /** A place where a line may end: `position` is the UTF-16 offset of what would start the next line. */
  export interface Break {
    position: number;
    required: boolean;
  }
  export default class LineBreaker {
    constructor(text: string);
    /** The next opportunity in reading order, null after the last one (the end of the text). */
    nextBreak(): Break | null;
  }
}
