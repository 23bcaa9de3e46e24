// How much room large type has on a card, between the site's name and what stands under the rule.
import { type Frame } from "./frame";
import { smallLineHeight, type ImageShape } from "./look";

const nameSizes = [232, 214, 196, 180, 165, 151, 138, 126, 115, 105, 96, 87, 79, 72, 66, 60, 54];
export const titleSizes = [168, 152, 138, 125, 113, 103, 94, 86, 79, 72, 66, 60, 55];
const titleLines: Record<ImageShape, number> = { preview: 4, square: 6, story: 8 };
/** px kept free above and below large type, together */
const air: Record<ImageShape, number> = { preview: 10, square: 24, story: 60 };

/** px per em on a preview. */
export const smallSizes = { site: 36, date: 38, plain: 34, status: 42, latinName: 46, day: 30, credit: 20 } as const;
/** px on a preview: the rule, and the room under it. */
const rule = { thickness: 9, room: 12 };

/** The rule of a frame in whole px. */
export function ruleOf({ small }: Frame) {
  return { thickness: Math.round(rule.thickness * small), room: Math.round(rule.room * small) };
}

/** px per em of small type on this frame. */
export function smallSize({ small }: Frame, size: number): number {
  return Math.round(size * small);
}

function roomBeside(frame: Frame, lines: readonly number[]) {
  const { thickness, room } = ruleOf(frame);
  const taken = lines.reduce((sum, size) => sum + Math.round(smallSize(frame, size) * smallLineHeight), thickness + room);
  return { width: frame.column.width, height: frame.column.height - taken - air[frame.shape] };
}

/** What a title may take, above so many lines of small type. */
export function titleRoom(frame: Frame, footLines: 1 | 2) {
  const foot = [smallSizes.date, smallSizes.plain].slice(0, frame.shape === "preview" ? 1 : footLines);
  return { ...roomBeside(frame, [smallSizes.site, ...foot]), sizes: titleSizes, maxLines: titleLines[frame.shape] };
}

/** What a name may take, among the lines of small type that its card has. */
export function nameRoom(frame: Frame, lines: { latinName: boolean; days: boolean; credit: boolean }) {
  const { site, status, plain, latinName, credit } = smallSizes;
  const foot = [status, plain, ...(lines.days ? [plain] : []), ...(lines.credit ? [credit] : [])];
  const room = roomBeside(frame, [site, ...foot, ...(lines.latinName ? [latinName] : [])]);
  return { ...room, sizes: nameSizes, maxLines: frame.shape === "preview" ? 2 : 3 };
}
