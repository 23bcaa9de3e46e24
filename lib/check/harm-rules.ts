// Words on somebody's health or family in a claim's note: only what a source made public, and the claim must say by whose wish.
import { reasons } from "../schema/record";
import { type Document, field, placeOfField } from "./document";
import { type Problem, warningAt } from "./problem";
import { entries } from "./references";
import { isFields } from "./yaml-block";

const edge = "(?![\\p{L}\\p{M}])";
const english = "medical|hospital|health|illness|sick|disease|surgery|mother|father|daughter|son|wife|husband|sister|brother|children|family";
const farsi = "پزشکی|درمانی|بیمارستان|بیماری|مادرش|مادر|پدرش|پدر|دخترش|دختر|پسرش|همسرش|همسر|خواهرش|برادرش|فرزندان|خانواده";
const arabic = "طبية|طبي|المستشفى|مستشفى|مرض|والدته|والدتها|والده|والدها|ابنتها|ابنته|ابنها|ابنه|زوجها|زوجته|شقيقته|شقيقها|عائلته|عائلتها";
const telling = new RegExp(`(?<![\\p{L}\\p{M}])(?:${english}|${farsi}|${arabic})${edge}`, "iu");

/** Notes that tell of health or family, in claims without a `because`. */
export function* harmRules(document: Document): Generator<Problem> {
  if (!["Record", "SharedEvent"].includes(document.kind.name)) return;
  for (const [index, claim] of entries(field(document, "claims"))) {
    if (!isFields(claim) || claim["because"] !== undefined || !isFields(claim["note"])) continue;
    const found = Object.values(claim["note"]).flatMap((words) => (typeof words === "string" ? (telling.exec(words)?.[0] ?? []) : []))[0];
    if (found === undefined) continue;
    yield warningAt(document.file, placeOfField(document, "claims", index, "note"), "private.note", { found, allowed: reasons });
  }
}
