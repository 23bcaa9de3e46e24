// A promise to researchers: open data opens in any spreadsheet, runs nothing there, and reads as it was written.
import "./test-site/enter";
import { describe, expect, it } from "vitest";
import { GET as dataFile } from "@/app/data/[file]/route";
import { csvResponse, jsonResponse } from "@/lib/data-response";
import { csvCell } from "@/lib/csv";
import { prisonersCsv, signersCsv } from "@/lib/open-data/csv";
import { listPrisoners } from "@/lib/prisoners";
import { listSigners } from "@/lib/signers";

/** RFC 4180, to the letter: a quote inside an unquoted cell, or a line that does not end in CRLF, is a mistake. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) throw new Error(`Not RFC 4180: ${JSON.stringify(text.slice(at, at + 40))}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] === "\r\n") rows.push(row.splice(0));
  }
  if (row.length > 0) throw new Error("The last line does not end");
  return rows;
}

/** What a spreadsheet may take for the beginning of a formula: the list of OWASP, “CSV Injection”. */
const dangerous = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"];

describe("a cell that could be a formula", () => {
  it.each([";", "\t", "; "])("after %j, where other countries' spreadsheets begin a cell", (end) => expect(csvCell(`Test${end}=HYPERLINK(B2)`)).toBe(`Test${end}'=HYPERLINK(B2)`));

  it.each(dangerous)("is text if it begins with %j", (sign) => {
    for (const rest of ["1+1", 'HYPERLINK("https://evil.example","Click")', "cmd|' /C calc'!A0", ""]) {
      const [[read] = []] = parseCsv(`${csvCell(sign + rest)}\r\n`);
      expect(read).toBe(`'${sign}${rest}`);
    }
  });

  it.each(["Test Person", "آزمون", "a=b", "1-2", "me@example.org", "", "'quoted'", " =1"])("other text stays as it is: %j", (text) => {
    expect(csvCell(text)).toBe(text);
  });
});

describe("quoting", () => {
  it.each(['a,b', 'a"b', '"', '""', "a\r\nb", "a\nb", "a\rb", 'say "no", then\r\nleave', "تهران، ایران, و", "👁️,"])("%j comes back as it was", (text) => {
    expect(parseCsv(`before,${csvCell(text)},after\r\n`)).toEqual([["before", text, "after"]]);
  });

  it("nothing is an empty cell, and a number of ours stays a number", () => {
    expect(csvCell(undefined)).toBe("");
    expect([csvCell(0), csvCell(804), csvCell(false)]).toEqual(["0", "804", "false"]);
  });
});

describe("prisoners.csv", () => {
  const [head = [], ...rows] = parseCsv(prisonersCsv());
  const table = rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));

  it("has a line for each person, and as many cells in each as names of columns", () => {
    expect(rows.map((row) => row.length)).toEqual(listPrisoners("en").map(() => head.length));
    expect(new Set(head).size).toBe(head.length);
  });

  it("says what the pages say, with the sources of it", () => {
    expect(table).toContainEqual({
      slug: "test-held", name_en: "Test Rauff", name_fa: "آزمون رئوف", name_ar: "اختبار رؤوف", status: "imprisoned", as_of: "2026-10-01",
      verified_on: "2026-11-01", not_verified: "false", disputed: "false", days_held: "2435", days_held_at_least: "true", days_held_up_to: "2026-10-01",
      prisons: "test-prison", courts: "test-court", charges: "", conflicts: "0", source_urls: "https://example.org/report",
      record: "https://site.example/data/prisoners/test-held.json", licence: "https://creativecommons.org/licenses/by/4.0/",
    });
    expect(table).toContainEqual(expect.objectContaining({ slug: "test-no-status", status: "", as_of: "", not_verified: "", source_urls: "" }));
  });
});

it("signers.csv has a line for each signer, selected or not", () => {
  const [head = [], ...rows] = parseCsv(signersCsv());
  expect(rows.map(([slug]) => slug)).toEqual(listSigners("test-appeal").map(({ slug }) => slug));
  expect(rows.map((row) => row.length)).toEqual(rows.map(() => head.length));
  expect(rows.map((row) => row[head.indexOf("selected")])).toEqual(["true", "true", "false", "true"]);
  expect(new Set(rows.map((row) => row[head.indexOf("note")]))).toEqual(new Set(["Institutions listed for identification only"]));
});

describe("as a response", () => {
  it.each(["prisoners.csv", "signers.csv"])("%s begins with the mark by which spreadsheets know UTF-8, and says that it is CSV", async (file) => {
    const response = await dataFile(new Request("https://site.example/"), { params: Promise.resolve({ file }) });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, "s".charCodeAt(0)]);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
  });

  it("may be read from any other site, tag included", () => {
    for (const { headers } of [csvResponse("", "a.csv"), jsonResponse({})]) {
      expect(headers.get("access-control-expose-headers")).toBe("ETag");
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    }
  });

  it("JSON reads back as what it was", async () => {
    const response = jsonResponse({ name: "رئوف", nested: [1, null] });
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await response.json()).toEqual({ name: "رئوف", nested: [1, null] });
  });
});
