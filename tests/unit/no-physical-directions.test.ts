// A promise to readers from right to left: nothing stands left or right, all stands at the start or at the end.
import { describe, expect, it } from "vitest";
import ts from "typescript";
import { filesBelow, nodesOf, parsed, read, scriptsBelow } from "./source-files";

const side = "(?:left|right)";
const physicalProperty = new RegExp(`^(?:(?:scroll-)?(?:margin|padding)-${side}|border-${side}(?:-.+)?|border-(?:top|bottom)-${side}-radius|inset-${side}|${side})$`);
const physicalValue: Record<string, RegExp> = {
  "text-align": new RegExp(`\\b${side}\\b`), float: new RegExp(`\\b${side}\\b`), clear: new RegExp(`\\b${side}\\b`),
  "transform-origin": new RegExp(`\\b${side}\\b`), "caption-side": new RegExp(`\\b${side}\\b`),
};
/** Of four values, the second is the right one and the fourth the left one: they must be the same. */
const fourSided = /^(?:margin|padding|inset|border-(?:width|style|color)|scroll-(?:margin|padding))$/;

/** Declarations of a style sheet that mean one side of the screen. */
function physicalIn(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/"[^"]*"|'[^']*'/g, '""');
  return [...bare.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].flatMap(([, property = "", value = ""]) => {
    const [, second, , fourth] = fourSided.test(property) ? value.trim().split(/\s+(?![^(]*\))/) : [];
    const isPhysical = physicalProperty.test(property) || physicalValue[property]?.test(value) || (fourth !== undefined && second !== fourth);
    return isPhysical ? [`${property}: ${value.trim()}`] : [];
  });
}

/** One class of Tailwind that means one side, whatever variant stands before it. */
const physicalClass = /^(?:.*:)?!?-?(?:m[lr]|p[lr]|scroll-[mp][lr]|left|right|border-[lr]|rounded-(?:l|r|tl|tr|bl|br)|text-left|text-right|float-(?:left|right)|clear-(?:left|right)|origin-(?:.+-)?(?:left|right))(?:-.+)?!?$/;
const physicalStyle = /^(?:(?:margin|padding|border|inset)(?:Left|Right)\w*|border(?:Top|Bottom)(?:Left|Right)Radius|left|right)$/;

/** Class names and style properties of a component that mean one side. */
function physicalInMarkup(file: ts.SourceFile): string[] {
  return nodesOf(file).flatMap((node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
      return node.text.split(/\s+/).filter((word) => physicalClass.test(word) && word !== "left" && word !== "right");
    }
    return ts.isPropertyAssignment(node) && physicalStyle.test(node.name.getText()) ? [node.getText()] : [];
  });
}

const sheets = filesBelow("app", /\.css$/);
const markup = [...scriptsBelow("app"), ...scriptsBelow("components")];

describe("the style sheet", () => {
  it("is there", () => expect(sheets).toEqual(["app/globals.css"]));

  it.each(sheets)("%s says start and end", (path) => {
    expect(read(path)).toMatch(/inset-inline-start|padding-inline-start/);
    expect(physicalIn(read(path))).toEqual([]);
  });

  it.each([
    "margin-left: 1rem", "padding-right: 0", "left: 0", "right: auto", "border-left: 1px solid", "border-right-color: red", "border-top-left-radius: 2px",
    "text-align: left", "float: right", "clear: left", "margin: 0 1rem 0 2rem", "padding: 1px 2px 3px calc(1px + 2px)", "scroll-margin-left: 1px", "inset: 0 1px 2px 3px",
  ])("would be caught at “%s”", (declaration) => {
    expect(physicalIn(`a { color: red; ${declaration}; } @media print { b{${declaration}} }`)).toHaveLength(2);
  });

  it.each(["margin-inline: auto", "padding: 0 1rem", "padding: 1px 2px 3px 2px", "text-align: start", "inset-inline-start: 0", "direction: ltr", "content: \"left: 0\"", "border-inline-start: 3px solid", "columns: 24rem"])(
    "is not accused of “%s”",
    (declaration) => expect(physicalIn(`a { ${declaration}; }`)).toEqual([]),
  );
});

describe("markup", () => {
  it("is there", () => expect(markup.length).toBeGreaterThan(40));

  it.each(markup)("%s says start and end", (path) => expect(physicalInMarkup(parsed(path))).toEqual([]));

  const caught = (code: string) => physicalInMarkup(ts.createSourceFile("a.tsx", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  it.each(["ml-2", "sm:pr-4", "-left-1", "right-0", "text-left", "hover:text-right", "border-l-4", "rounded-tl", "float-right", "!mr-1", "lg:hover:pl-[3px]", "scroll-ml-2", "origin-top-left"])("would be caught at “%s”", (name) => {
    expect(caught(`const a = <p className="flex ${name} gap-2" />;`)).toEqual([name]);
    expect(caught(`const a = <p className={\`\${b} ${name} \${c}\`} />;`)).toEqual([name]);
  });
  it.each(["ms-2", "pe-4", "start-0", "text-start", "border-s-4", "rounded-ss", "mt-2", "px-3", "leading-6", "text-lg", "place-items-center", "bright-2", "/en/prisoners"])("is not accused of “%s”", (name) => {
    expect(caught(`const a = <p className="${name}" />;`)).toEqual([]);
  });
  it("would be caught at a style of its own", () => expect(caught("const a = <p style={{ marginLeft: 2, top: 1 }} />;")).toEqual(["marginLeft: 2"]));
});
