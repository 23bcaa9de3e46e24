// A promise to whoever quotes the site: a citation names the revision that was read, and every program reads it.
import "./test-site/enter";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import { GET as bibFile } from "@/app/[locale]/prisoners/[slug]/cite.bib/route";
import { GET as cslFile } from "@/app/[locale]/prisoners/[slug]/cite.json/route";
import { routing } from "@/i18n/routing";
import { dateString } from "@/lib/dates";
import { bibtex, citationOf, cslItem, escapeTex } from "@/lib/citation";

/** The rules of csl-data.json (CSL 1.0.2) for the parts that we use; what is not named there is refused there too. */
const date = { type: "object", properties: { "date-parts": { type: "array", minItems: 1, maxItems: 2, items: { type: "array", minItems: 1, maxItems: 3, items: { type: "integer" } } } }, additionalProperties: false };
const text = { type: "string" };
const cslSchema = {
  type: "array",
  items: {
    type: "object", required: ["type", "id"], additionalProperties: false,
    properties: {
      id: text, type: { enum: ["webpage"] }, title: text, "container-title": text, URL: text, language: text, note: text, issued: date, accessed: date,
      author: { type: "array", items: { type: "object", properties: { literal: text }, additionalProperties: false } },
    },
  },
};
const isCsl = new Ajv({ allErrors: true }).compile(cslSchema);

/** Reads one BibTeX entry as BibTeX does: fields between braces that balance, or a bare word. @throws saying what is wrong */
function parseBib(bib: string): { type: string; key: string; fields: Record<string, string> } {
  const [head = "", type = "", key = ""] = /^@(\w+)\{([\w-]+),\n/.exec(bib) ?? [];
  if (!head || !bib.endsWith("\n}\n")) throw new Error("Not one entry");
  const fields: Record<string, string> = {};
  for (const line of bib.slice(head.length, -2).trim().split(",\n").map((each) => each.replace(/,$/, "").trim())) {
    const [, name = "", value = ""] = /^(\w+) = (\{.*\}|\w+)$/.exec(line) ?? [];
    if (!name) throw new Error(`Not a field: ${line}`);
    let depth = 0;
    for (const [i, sign] of [...value].entries()) {
      depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
      if (depth === 0 && value.startsWith("{") && i < [...value].length - 1) throw new Error(`Braces end too early: ${line}`);
    }
    if (depth !== 0) throw new Error(`Braces don't balance: ${line}`);
    fields[name] = value.startsWith("{") ? value.slice(1, -1) : value;
  }
  return { type, key, fields };
}

const person = { slug: "test-held", name: "Test Rauff" };
const params = (locale: string, slug = "test-held") => ({ params: Promise.resolve({ locale, slug }) });
const request = (query = "") => new Request(`https://site.example/en/prisoners/test-held/cite.bib${query}`);

describe.each(routing.locales)("in %s", (locale) => {
  it("a citation has the day of access and the address of this very revision, today's unless another is asked for", async () => {
    const today = await citationOf(person, locale);
    expect(today).toMatchObject({ url: `https://site.example/${locale}/prisoners/test-held?as-of=2026-11-22`, knownOn: { iso: "2026-11-22" }, accessed: { iso: "2026-11-22" } });
    const then = await citationOf(person, locale, "2024-05-01");
    expect(then).toMatchObject({ url: `https://site.example/${locale}/prisoners/test-held?as-of=2024-05-01`, knownOn: { iso: "2024-05-01" }, accessed: { iso: "2026-11-22" } });
    expect(then.title).toContain("Test Rauff");
  });

  it("BibTeX reads it", async () => {
    const citation = await citationOf(person, locale, "2024-05-01");
    const { type, key, fields } = parseBib(bibtex(citation));
    expect([type, key]).toEqual(["misc", "test-held-2024-05-01"]);
    expect(fields).toMatchObject({ title: `{${citation.title}}`, author: `{${citation.site}}`, year: "2024", month: "may", howpublished: `\\url{${citation.url}}` });
    expect(fields.note).toBe(citation.note);
    expect(fields.note).toContain(dateString("2024-05-01", locale));
    expect(fields.urldate).toBe("2026-11-22");
  });

  it("CSL-JSON has it, by the rules of CSL's own schema", async () => {
    const item = cslItem(await citationOf(person, locale, "2024-05-01"));
    expect([isCsl([item]), isCsl.errors]).toEqual([true, null]);
    expect(item).toMatchObject({ type: "webpage", language: locale, issued: { "date-parts": [[2024, 5, 1]] }, accessed: { "date-parts": [[2026, 11, 22]] } });
    expect(isCsl([{ ...item, licence: "" }])).toBe(false);
  });

  it("both can be saved as files", async () => {
    const bib = await bibFile(request("?as-of=2024-05-01"), params(locale));
    expect(bib.headers.get("content-disposition")).toBe('attachment; filename="test-held.bib"');
    expect(parseBib(await bib.text()).key).toBe("test-held-2024-05-01");
    const csl = await cslFile(request(), params(locale));
    expect(csl.headers.get("content-type")).toBe("application/vnd.citationstyles.csl+json; charset=utf-8");
    expect(isCsl(await csl.json())).toBe(true);
  });
});

describe("a name with TeX's own signs", () => {
  it.each([
    ["Test {One", "Test \\textbraceleft{}One"], ["One} Two", "One\\textbraceright{} Two"], ["50% & _all_ #1 $2", "50\\% \\& \\_all\\_ \\#1 \\$2"],
    ["back\\slash", "back\\textbackslash{}slash"], ["~a^b", "\\textasciitilde{}a\\textasciicircum{}b"], ["two\n  lines", "two lines"], ["رئوف", "رئوف"], ["“quoted”", "“quoted”"],
  ])("%j", (name, escaped) => expect(escapeTex(name)).toBe(escaped));

  it.each(routing.locales)("in %s: no ISO date stands in its sentence, where Farsi and Arabic would turn it around", async (locale) => {
    expect((await citationOf({ slug: "test", name: "Test" }, locale, "2024-05-01")).note).not.toMatch(/\d{4}-\d{2}/);
  });

  it("does not end its field early", async () => {
    const citation = await citationOf({ slug: "test", name: "}, author = {{Nobody}}, title = {{" }, "en");
    expect(Object.keys(parseBib(bibtex(citation)).fields)).toEqual(["author", "title", "year", "month", "howpublished", "urldate", "note", "langid"]);
  });
});

describe("there is no citation", () => {
  const notFound = { digest: "NEXT_HTTP_ERROR_FALLBACK;404" };
  it.each(["?as-of=2026-11-23", "?as-of=2024-02-30", "?as-of=yesterday", "?as-of="])("of a day that is none or still to come: %s", async (query) => {
    await expect(bibFile(request(query), params("en"))).rejects.toMatchObject(notFound);
  });
  it.each(["nobody", "test-draft-record", "constructor"])("of %s", async (slug) => {
    await expect(cslFile(request(), params("en", slug))).rejects.toMatchObject(notFound);
  });
});
