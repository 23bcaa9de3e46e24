// Parses YAML; where a line breaks it, says what is wrong with the line, mends it in memory and goes on, so that one slip hides no other.
import { isAlias, type Document, parseDocument, visit } from "yaml";
import { edited, type Mended, untouched } from "./edits";
import { type SlipAt } from "./mdx-tags";
import { blankSlips } from "./yaml-blanks";
import { trueStart, yamlCode } from "./yaml-errors";
import { slipOfLine, unclosedQuote, type YamlSlip } from "./yaml-slips";

const mostRounds = 50;

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
  const apply = (slip: YamlSlip) => {
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

function firstSlip(document: Document.Parsed, text: string): YamlSlip | undefined {
  for (const error of [...document.errors, ...document.warnings]) {
    if (error.code === "DUPLICATE_KEY") continue;
    const opened = trueStart(document, text, error);
    if (opened === undefined) return undefined;
    return /^Missing closing ["']/.test(error.message) ? unclosedQuote(text, opened) : slipOfLine(text, { ...error, message: error.message, pos: [opened, opened] });
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

/** What is left after mending: keys that stand twice, and what could not be mended. */
function finish(document: Document.Parsed, slips: SlipAt[], mended: Mended): ReadYaml {
  let broken: number | undefined;
  for (const error of [...document.errors, ...document.warnings]) {
    const found = trueStart(document, mended.text, error);
    // The after-effects of a bracket that is never closed.
    if (found === undefined && broken !== undefined) continue;
    const offset = found ?? error.pos[0];
    slips.push({ ...yamlCode(error, mended.text), offset: mended.toSource(offset) });
    if (error.code !== "DUPLICATE_KEY") broken = Math.min(broken ?? offset, offset);
  }
  return { document, slips, broken, mended };
}
