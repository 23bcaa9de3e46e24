// Parses YAML; where a line breaks it, says what is wrong with the line, mends it in memory and goes on, so that one slip hides no other.
import { isAlias, type Document, parseDocument, visit } from "yaml";
import { edited, type Mended, type SlipWithEdits, untouched } from "./edits";
import { type SlipAt } from "./mdx-tags";
import type { Code } from "./problem";
import { blankSlips } from "./yaml-blanks";
import { trueStart, yamlCode } from "./yaml-errors";
import { slipOfLine, slipOfOpening } from "./yaml-slips";

const mostRounds = 50;
/** What a parser that has lost its way says of all that follows. */
const afterEffects: readonly Code[] = ["yaml.other", "yaml.bad-indent"];

export type ReadYaml = {
  document: Document.Parsed;
  /** Offsets count in the source. */
  slips: SlipAt[];
  /** Where the first mistake that could not be mended stands in the mended text. */
  broken: number | undefined;
  mended: Mended;
};

/** Reads YAML as far as it can be made sense of; never throws. */
export function mendedYaml(source: string): ReadYaml {
  const slips: SlipAt[] = [];
  let mended = untouched(source);
  const apply = (slip: SlipWithEdits) => {
    slips.push({ code: slip.code, values: slip.values, offset: mended.toSource(slip.offset) });
    mended = edited(mended, slip.edits);
  };
  for (const slip of [...blankSlips(source)].sort((a, b) => a.offset - b.offset)) apply(slip);
  for (let round = 0; ; round++) {
    const document = parse(mended.text);
    const slip = round < mostRounds ? firstSlip(document, mended.text) : undefined;
    if (!slip || slip.edits.length === 0) return finish(document, slips, mended);
    apply(slip);
  }
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, { prettyErrors: false, logLevel: "error" });
}

function firstSlip(document: Document.Parsed, text: string): SlipWithEdits | undefined {
  for (const error of [...document.errors, ...document.warnings]) {
    if (error.code === "DUPLICATE_KEY") continue;
    const opened = trueStart(document, text, error);
    if (opened === undefined) return undefined;
    const { code, message, pos } = error;
    return opened === pos[0] ? slipOfLine(text, { code, message, pos }) : slipOfOpening(text, opened, pos[0], message);
  }
  const alias = lostAlias(document);
  return alias === undefined ? undefined : slipOfLine(text, { code: "BAD_ALIAS", message: "", pos: [alias, alias] });
}

/** The offset of a `*name` that refers to nothing. */
function lostAlias(document: Document.Parsed): number | undefined {
  let lost: number | undefined;
  visit(document, {
    Node(_key, node) {
      if (isAlias(node) && node.range && node.resolve(document) === undefined) lost ??= node.range[0];
    },
  });
  return lost;
}

/** What is left after mending: keys that stand twice, and what could not be mended, without its after-effects. */
function finish(document: Document.Parsed, slips: SlipAt[], mended: Mended): ReadYaml {
  const left = [...document.errors, ...document.warnings].flatMap((error) => {
    const offset = trueStart(document, mended.text, error);
    return offset === undefined ? [] : [{ ...yamlCode(error, mended.text), offset }];
  });
  const breaks = left.filter(({ code }) => code !== "yaml.duplicate");
  const [first] = breaks.map(({ offset }) => offset).sort((a, b) => a - b);
  const said = left.filter((slip) => !afterEffects.includes(slip.code) || (slip === breaks.find(({ offset }) => offset === first) && breaks.every(({ code, offset }) => offset !== first || afterEffects.includes(code))));
  return { document, slips: [...slips, ...said.map((slip) => ({ ...slip, offset: mended.toSource(slip.offset) }))], broken: first, mended };
}
