// A promise to whoever changes this code: content → lib → app → components, and nothing walks back.
import { describe, expect, it } from "vitest";
import ts from "typescript";
import { importsOf, nodesOf, parsed, scriptsBelow, type Import } from "./source-files";

const folders = ["app", "components", "lib", "i18n", "scripts"] as const;
const files = [...folders.flatMap(scriptsBelow), "contentlayer.config.ts", "proxy.ts", "next.config.ts"];
const imports = files.flatMap(importsOf);

const layerOf = (path: string) => /^(app|components|lib|i18n|scripts|messages|content|tests|\.contentlayer)\//.exec(path)?.[1];
const isPackage = (path: string) => layerOf(path) === undefined;
const shown = ({ from, to }: Import) => `${from} → ${to}`;
const from = (layer: string) => imports.filter((each) => layerOf(each.from) === layer);

it("there are imports to look at, in every layer, and those within the project are found", () => {
  expect(folders.filter((folder) => from(folder).length === 0)).toEqual([]);
  const known = [
    "app/[locale]/news/page.tsx → app/[locale]/news/news-list", "components/timeline.tsx → lib/timeline", "lib/posts.ts → lib/entries", "lib/documents.ts → .contentlayer/version.json",
    "i18n/request.ts → messages/", "contentlayer.config.ts → lib/schema/kinds",
  ];
  expect(known.filter((arrow) => !imports.map(shown).includes(arrow))).toEqual([]);
});

describe("arrows", () => {
  const allowed: Record<string, readonly string[]> = {
    app: ["app", "components", "lib", "i18n"],
    components: ["components", "i18n", "lib"],
    lib: ["lib", "i18n", ".contentlayer"],
    i18n: ["i18n", "messages"],
    scripts: ["scripts", "components", "lib", "i18n", "tests"],
  };

  it.each(Object.entries(allowed))("from %s go only to %j and to packages", (layer, targets) => {
    const wrong = from(layer).filter(({ to }) => !isPackage(to) && !targets.includes(layerOf(to) ?? ""));
    expect(wrong.map(shown)).toEqual([]);
  });

  it("from components to lib carry types alone", () => {
    const carried = from("components").filter(({ to }) => layerOf(to) === "lib");
    expect(carried.length).toBeGreaterThan(5);
    expect(carried.filter(({ typeOnly }) => !typeOnly).map(shown)).toEqual([]);
  });

  it("from the content's pipeline go to the schema, and to how Markdown is read, alone", () => {
    const own = imports.filter((each) => each.from === "contentlayer.config.ts" && !isPackage(each.to));
    expect(own.map(({ to }) => to)).toEqual(["lib/markdown/numbered-lists", "lib/schema/kinds"]);
  });

  it("between files of lib never lead back to where they began", () => {
    const next = new Map<string, string[]>();
    for (const each of from("lib").filter(({ to, typeOnly }) => layerOf(to) === "lib" && !typeOnly)) {
      const start = each.from.replace(/\.tsx?$/, "");
      next.set(start, [...(next.get(start) ?? []), each.to.replace(/\.tsx?$/, "")]);
    }
    const reach = (start: string, seen = new Set<string>()): Set<string> => {
      for (const to of next.get(start) ?? []) if (!seen.has(to)) reach(to, seen.add(to));
      return seen;
    };
    expect([...next.keys()].filter((file) => reach(file).has(file))).toEqual([]);
  });
});

describe("each outside thing has one door", () => {
  it.each([
    ["contentlayer/generated", /^contentlayer\/generated$/, /^lib\/(documents|entries)\.ts$/],
    [".contentlayer", /^\.contentlayer\//, /^lib\/documents\.ts$/],
    ["HarfBuzz", /^harfbuzzjs/, /^lib\/share-image\//],
    ["@vercel/og", /^(@vercel\/og|next\/og)/, /^lib\/share-image\//],
    ["sharp", /^sharp$/, /^(lib\/share-image\/|scripts\/)/],
    ["messages", /^messages\//, /^i18n\/(request|editor-messages|check-messages|error-pages|mail-messages)\.ts$/],
    ["PostgreSQL", /^pg$/, /^lib\/petition\/store\/postgres\.ts$/],
    ["the mail server", /^nodemailer$/, /^(lib\/petition\/mailer\.ts|scripts\/petition\/doctor\.ts)$/],
    ["age", /^age-encryption$/, /^(lib\/petition\/recipients\.ts|scripts\/petition\/keys\.ts)$/],
    ["network requests", /^(node:)?(https?|net|tls|dgram|undici)$/, /^(lib\/delivery\/|scripts\/)/],
  ])("%s", (_name, thing, door) => {
    const through = imports.filter(({ to }) => thing.test(to));
    expect(through.filter((each) => !door.test(each.from)).map(shown)).toEqual([]);
  });

  it("documents are data: what Contentlayer generates is imported for its types alone", () => {
    expect(imports.filter(({ to, typeOnly }) => to === "contentlayer/generated" && !typeOnly).map(shown)).toEqual([]);
  });

  const site = ["app", "components", "lib", "i18n"].flatMap(scriptsBelow);
  const isAsking = (node: ts.Node) => ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isPropertyAccessExpression(node);
  const asking = site.flatMap((path) => nodesOf(parsed(path)).filter(isAsking).map((node) => ({ path, words: node.getText() })));
  const saying = (pattern: RegExp) => [...new Set(asking.filter(({ words }) => pattern.test(words)).map(({ path }) => path))];

  it("what day it is, the clock alone knows", () => {
    expect(saying(/^new Date\(\)$|^Date\.now$/)).toEqual(["lib/clock.ts"]);
  });
  it("settings of the process come through lib/settings.ts alone", () => {
    expect(saying(/^process\.env$/)).toEqual(["lib/settings.ts"]);
  });
  it("no page and no component asks the network, and none runs in a browser", () => {
    // Both ask the site itself: to be warm at its start, and in development for the page of a form that comes back.
    expect(saying(/^fetch\(/)).toEqual(["lib/delivery/warm-up.ts", "lib/returned-form.ts"]);
    const directives = site.filter((path) => parsed(path).statements.some((statement) => ts.isExpressionStatement(statement) && /^["']use client["']/.test(statement.getText())));
    expect(directives).toEqual([]);
  });
});
