// A promise to editors: what VS Code completes in frontmatter is right as it stands, and what the check prints leads to its place.
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Json } from "../../lib/editor/json-schemas";
import type { Snippet } from "../../lib/editor/snippets";
import { committed, validators } from "./editor-schemas";
import { read } from "./source-files";

describe("snippets for frontmatter", () => {
  const snippets = Object.entries(JSON.parse(read(".vscode/content.code-snippets")) as Record<string, Snippet>);
  const typed = (line: string) => (/\bdate:/.test(line) ? "2021-06" : /\bcountry:/.test(line) ? "DE" : "some-id");
  /** What stands in the file if the first choice is taken, what is proposed is kept, and the rest is typed. */
  const filled = (body: readonly string[]) => body
    .map((line) => line.replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, "$1").replace(/\$\{\d+:(?:[^{}]|\$\w+)*\}/g, (found) => (found.includes("YEAR") ? "2021-06-13" : "https://example.org/")).replace(/\$\d+/g, typed(line)))
    .join("\n");

  it("complete every field of every kind of MDX file", () => {
    const fields = snippets.map(([name]) => name).filter((name) => name.includes(": "));
    const wanted = [...committed].filter(([name]) => !/^(record|event|glossary)/.test(name)).flatMap(([name, { properties }]) => Object.keys(properties as Json).map((field) => `${name.replace(".schema.json", "")}: ${field}`));
    expect(fields.sort()).toEqual(wanted.sort());
  });

  it.each(snippets.filter(([name]) => name.includes(": ") && !name.endsWith("publishedAt")))("%s makes a field that is right", (name, { body }) => {
    const [kind = "", field = ""] = name.split(": ");
    const made = parse(filled(body)) as Json;
    const validate = validators.get(`${kind}.schema.json`);
    validate?.(made);
    const faults = (validate?.errors ?? []).filter(({ instancePath, keyword }) => instancePath.startsWith(`/${field}`) || keyword === "additionalProperties");
    expect(faults.map(({ instancePath, message }) => `${instancePath} ${message}`)).toEqual([]);
  });

  it("make a whole file of each kind that lacks nothing", () => {
    const whole = snippets.filter(([, { prefix }]) => prefix.startsWith("new-"));
    expect(whole).toHaveLength(6);
    for (const [kind, { body }] of whole) {
      const made = parse(filled(body).split("\n---")[0]?.replace("---\n", "") ?? "") as Json;
      expect(made["draft"]).toBe(true);
      expect([kind, validators.get(`${kind}.schema.json`)?.(made)]).toEqual([kind, true]);
    }
  });
});

describe("the task of VS Code", () => {
  it("finds file, line, column and level in what the check prints", () => {
    const { tasks } = JSON.parse(read(".vscode/tasks.json")) as { tasks: [{ script: string; problemMatcher: { pattern: { regexp: string } } }] };
    const found = new RegExp(tasks[0].problemMatcher.pattern.regexp).exec("content/news/x/en.mdx:3:1 error  what is wrong — how to mend it");
    expect(found?.slice(1)).toEqual(["content/news/x/en.mdx", "3", "1", "error", "what is wrong — how to mend it"]);
    expect((JSON.parse(read("package.json")) as { scripts: Json }).scripts).toHaveProperty(tasks[0].script);
  });
});
