// A promise to programs: every data file fits the schema that the site publishes, and a file that says less or something else does not.
import "./test-site/enter";
import Ajv2020 from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { GET as dataFile } from "@/app/data/[file]/route";
import { GET as personFile } from "@/app/data/prisoners/[file]/route";
import { today } from "@/lib/clock";
import { glossaryFor } from "@/lib/open-data/glossary";
import { headed } from "@/lib/open-data/head";
import { personData } from "@/lib/open-data/prisoners";
import { findPrisoner, listPrisoners, type Prisoner } from "@/lib/prisoners";
import type { RecordFields } from "@/lib/schema/record";
import { statusOf } from "@/lib/status";
import { manyClaims, oneClaim } from "./fixtures/test-records";

type Json = { [key: string]: Json } & Json[] & string;

const request = new Request("https://site.example/");
const read = async (file: string) => (await dataFile(request, { params: Promise.resolve({ file }) })).json() as Promise<Json>;
const readPerson = async (file: string) => (await personFile(request, { params: Promise.resolve({ file }) })).json() as Promise<Json>;

/** RFC 3986 in short: a scheme, and no character outside ASCII. */
const uri = (value: string) => /^[a-z]+:[\u0021-\u007e]+$/.test(value);
const schema = await read("schema.json");
const validate = new Ajv2020({ strict: true, allErrors: true, formats: { uri } }).compile(schema);

function faultsOf(data: unknown): string[] {
  return validate(JSON.parse(JSON.stringify(data))) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** A published person with another record. */
function withRecord(record: RecordFields): Prisoner {
  const person = listPrisoners("en")[0] as Prisoner;
  return { ...person, record, status: statusOf(record, today()) as Prisoner["status"] };
}

const fileOf = (record: RecordFields) => headed({ glossary: glossaryFor([record]), prisoner: personData(withRecord(record)) });

describe("the schema", () => {
  it("is JSON Schema of draft 2020-12 at its own address, and says what its parts mean", () => {
    expect(schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://site.example/data/schema.json" });
    expect(schema.description?.length).toBeGreaterThan(40);
  });

  it("is sent as a schema", async () => {
    const response = await dataFile(request, { params: Promise.resolve({ file: "schema.json" }) });
    expect(response.headers.get("content-type")).toBe("application/schema+json; charset=utf-8");
  });
});

describe("every file fits it", () => {
  it.each(["prisoners.json", "signers.json", "news.json"])("%s", async (file) => {
    const data = await read(file);
    expect(faultsOf(data)).toEqual([]);
    expect(data).toMatchObject({ $schema: schema.$id, licence: "https://creativecommons.org/licenses/by/4.0/", asOf: "2026-11-22", about: "https://site.example/en/about/data" });
  });

  it("and the file of each person", async () => {
    const people = listPrisoners("en");
    expect(people.length).toBeGreaterThan(2);
    for (const { slug } of people) {
      const data = await readPerson(`${slug}.json`);
      expect(faultsOf(data)).toEqual([]);
      expect((await read("prisoners.json")).prisoners).toContainEqual(data.prisoner);
    }
  });

  it.each([["with everything that makes a record hard", manyClaims], ["with next to nothing", oneClaim]])("and of one %s", (_name, record) => expect(faultsOf(fileOf(record))).toEqual([]));
});

describe("what does not fit it", () => {
  type Person = { prisoner: Record<string, unknown> & { events: { claims: Record<string, unknown>[] }[] } };
  it.each<[string, (file: Person) => unknown]>([
    ["a fact without a source", ({ prisoner }) => ((prisoner.events[0]?.claims[0] ?? {}).sources = [])],
    ["a fact without a date", ({ prisoner }) => delete prisoner.events[0]?.claims[0]?.on],
    ["a date of another calendar's form", ({ prisoner }) => ((prisoner.events[0]?.claims[0] ?? {}).on = "14 June 1400")],
    ["a status that is none", ({ prisoner }) => Object.assign(prisoner.status as object, { value: "missing" })],
    ["a record that doesn't say why it is public", ({ prisoner }) => delete prisoner.public],
    ["a field that nobody has explained", ({ prisoner }) => (prisoner.age = 66)],
    ["a negative number of days", ({ prisoner }) => Object.assign(prisoner.daysHeld as object, { days: -1 })],
    ["a file without its licence", (file) => delete (file as Partial<Record<string, unknown>>).licence],
    ["an address that is not ASCII", ({ prisoner }) => Object.assign((prisoner.sources as Json)["test-2020"] as object, { url: "https://example.org/گزارش" })],
  ])("%s", (_name, spoil) => {
    const file = JSON.parse(JSON.stringify(fileOf(manyClaims))) as Person;
    expect(faultsOf(file)).toEqual([]);
    spoil(file);
    expect(faultsOf(file)).not.toEqual([]);
  });
});

describe("a hard record as data", () => {
  const data = JSON.parse(JSON.stringify(personData(withRecord(manyClaims)))) as Json;

  it("has both sides of a disagreement, each with its date and source, and says in what they differ", () => {
    expect(data.conflicts?.map(({ fact, differs }) => [fact, differs])).toEqual([["sentence", ["date", "value"]], ["status", ["value"]]]);
    expect(data.conflicts?.[0]?.claims).toEqual([
      { fact: "sentence", on: "2019-06-01", value: "P3Y4M", court: "test-court", charges: ["test-charge"], about: "verdict", sources: ["test-2019"] },
      { fact: "sentence", on: "2019-06-03", value: "P2Y8M", about: "verdict", note: manyClaims.claims[2]?.note, sources: ["test-2020"] },
    ]);
    expect(data.status?.others?.length).toBe(1);
  });

  it("has each imprisonment, its days, and whether they are exact", () => {
    expect(data.imprisonments?.map(({ start, end }) => [start?.dates, end?.dates])).toEqual([[["2019-03"], ["2020-02-10"]], [["2022-05-04"], ["2022-06-01"]]]);
    // From the last day that “March 2019” may mean.
    expect(data.imprisonments?.[0]?.daysHeld).toEqual({ days: 316, atLeast: true, upTo: "2020-02-10" });
    expect(data.daysHeld).toMatchObject({ days: 316, atLeast: true });
  });

  it("has what lies ahead, and every claim and source once", () => {
    expect(data.nextDates).toEqual([{ kind: "hearing", on: "2027-01-10", disagrees: false, sources: ["test-2022"] }]);
    expect(data.events?.flatMap(({ claims }) => claims ?? [])).toHaveLength(manyClaims.claims.length);
    expect(Object.keys(data.sources ?? {})).toEqual(Object.keys(manyClaims.sources));
    expect(data.sources?.["test-2019"]?.url).toBe("https://example.org/%DA%AF%D8%B2%D8%A7%D8%B1%D8%B4");
  });

  it("comes with the meaning of every id in it, and of no other", () => {
    const glossary = glossaryFor([manyClaims]);
    expect(Object.fromEntries(Object.entries(glossary).map(([name, terms]) => [name, Object.keys(terms)]))).toEqual({
      prisons: ["test-prison"], courts: ["test-court"], charges: ["test-charge"], places: ["test-city"], publishers: ["test-agency"],
    });
    expect(glossary.prisons["test-prison"]).toMatchObject({ names: { fa: "test-prison fa" }, addresses: { ar: "https://site.example/ar/prisons/test-prison" } });
  });

  it("is the very record that the page shows", () => {
    expect(findPrisoner("test-held", "en")?.daysHeld?.days).toBe(personData(findPrisoner("test-held", "en") as Prisoner).daysHeld?.days);
  });
});
