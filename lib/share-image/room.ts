// How much room large type has on a card, between the site's name and what stands under the rule.
import { type Frame } from "./frame";
import { type ImageShape } from "./look";

const nameSizes = [232, 214, 196, 180, 165, 151, 138, 126, 115, 105, 96, 87, 79, 72, 66, 60, 54, 48, 43, 38, 34];
export const titleSizes = [168, 152, 138, 125, 113, 103, 94, 86, 79, 72, 66, 60, 55];
const titleLines: Record<ImageShape, number> = { preview: 4, square: 6, story: 8 };
/** px kept free above and below large type, together */
const air: Record<ImageShape, number> = { preview: 24, square: 36, story: 60 };

/** px per em on a preview. */
export const smallSizes = { site: 36, date: 38, plain: 34, status: 42, latinName: 46, day: 30, credit: 20 } as const;
/** px on a preview: the rule, and the room under it. */
const rule = { thickness: 9, room: 12 };

/** The rule of a frame in whole px. */
export function ruleOf({ small }: Frame) {
  return { thickness: Math.round(rule.thickness * small), room: Math.round(rule.room * small) };
}

/** The width of the column, and what of its height is left beside so many px of small type. */
function roomBeside(frame: Frame, smallType: number) {
  const { thickness, room } = ruleOf(frame);
  return { width: frame.column.width, height: frame.column.height - smallType - thickness - room - air[frame.shape] };
}

/** What a title may take. @param smallType px, the heights of all small type together */
export function titleRoom(frame: Frame, smallType: number) {
  return { ...roomBeside(frame, smallType), sizes: titleSizes, maxLines: titleLines[frame.shape] };
}

/** What a name may take. @param smallType px, the heights of all small type together */
export function nameRoom(frame: Frame, smallType: number) {
  return { ...roomBeside(frame, smallType), sizes: nameSizes, maxLines: frame.shape === "preview" ? 2 : 3 };
}
