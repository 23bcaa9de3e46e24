// A promise to the campaign: what its own page of 2021 said is here, in three languages, each translation marked as one, each status with its source.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { routing } from "@/i18n/routing";
import { recordSchema } from "@/lib/schema/record";
import { signerSchema } from "@/lib/schema/documents";
import { filesBelow, read, root } from "./source-files";

const news = [
  ["khuzestan-free-our-prisoners", "2021-07-20"], ["ariel-dorfman-we-should-not-let-them-down", "2021-07-16"], ["second-session-trial-six-defendants", "2021-06-11"],
  ["amnesty-iran-g7-bring-them-home", "2021-06-11"], ["they-never-should-have-been-arrested", "2021-05-31"], ["un-experts-mohammad-nourizad", "2021-05-04"],
  ["independent-workers-union-mehran-raouf", "2021-04-29"], ["dual-national-hostages-nuclear-talks", "2021-04-20"],
] as const;
const prisoners = [
  "anoosheh-ashoori", "arash-ganji", "bahareh-soleimani", "elham-samimi", "mehran-raoof", "mohammad-nourizad", "nahid-taghavi", "narges-mohammadi", "nasrin-sotoudeh", "nazanin-mohammadnejad", "somayeh-kargar",
];
const videos = {
  "burn-the-cage-english": ["2021-06-24", "2021-04-22", "2021-03-03", "2021-02-19", "2021-02-17", "2021-02-07", "2021-02-07"],
  "films-farsi": ["2021-05-09", "2021-03-01"],
  instagram: [undefined],
};
const appeals = ["emergency-appeal-2021", "freedom-for-all"];
const pages = ["about", "act", "how-we-verify", "privacy"];
/** As the seed lists them under “Selected Signers”. */
const signers = [
  "Mansoureh Behkish", "Dieter Karg", "Farhang Ghassemi", "Mehran Mostafavi", "Mehrdad Vahabi", "Taghi Rahmani", "Shahrzad Mojab", "Erica Deuber Ziegler", "Jean Ziegler", "Dr. Saroj Giri",
  "John John Hutnyk", "Julia Tomassetti", "Mehri Jafari", "Meredoc McMinn", "Greg Ó Ceallaig", "Satar Rahmani", "William Bourdon", "Kave Milani", "Mariam Claren", "Shekib Mosadeq",
  "Elika Ashoori", "Dr. Kylie Moore-Gilbert", "Radio Payam Canada", "Bettina Bab", "Father Claude Mostowik msc", "Aurora Aaraas", "Azadeh Kian", "John Lonsdale", "Liz Bernstein",
];

type Fields = Record<string, unknown>;
const isOriginal = ({ original }: Fields) => original === true;
const foldersOf = (kind: string) => readdirSync(join(root, "content", kind), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
const frontmatter = (path: string) => parse(/^---\n([\s\S]*?)\n---/.exec(read(path))?.[1] ?? "", { schema: "core" }) as Fields;
const inEnglish = (kind: string, slug: string) => frontmatter(`content/${kind}/${slug}/en.mdx`);

describe("everything is there", () => {
  it("eight news posts, each of its day", () => {
    expect(foldersOf("news")).toEqual(expect.arrayContaining(news.map(([slug]) => slug)));
    expect(news.map(([slug]) => [slug, inEnglish("news", slug).date])).toEqual(news.map((each) => [...each]));
  });

  it("eleven people, each with a record", () => {
    expect(prisoners).toHaveLength(11);
    expect(filesBelow("content/prisoners", /record\.yml$/)).toEqual(expect.arrayContaining(prisoners.map((slug) => `content/prisoners/${slug}/record.yml`)));
  });

  it.each(Object.entries(videos))("the videos of %s, each of its day", (series, dates) => {
    const found = foldersOf("videos").map((slug) => inEnglish("videos", slug)).filter((fields) => fields.series === series);
    expect(found.map(({ date }) => date).sort()).toEqual(dates.toSorted());
  });

  it("two appeals, one of them current, and four pages", () => {
    expect(foldersOf("appeals")).toEqual(expect.arrayContaining(appeals));
    expect(foldersOf("appeals").filter((slug) => inEnglish("appeals", slug).current)).toHaveLength(1);
    expect(foldersOf("pages")).toEqual(expect.arrayContaining(pages));
  });

  it("the 29 selected signers, with a name in each script, under the appeal that they signed", () => {
    const selected = filesBelow("content/signers", /\.mdx$/).map((path) => signerSchema.parse(frontmatter(path))).filter((signer) => signer.selected && signer.appeal === "emergency-appeal-2021");
    expect(selected.filter(({ name }) => signers.includes(name)).map(({ name }) => name).sort()).toEqual(signers.toSorted());
    expect(selected.filter(({ names }) => !names?.fa || !names.ar)).toEqual([]);
    expect(signers).toHaveLength(29);
  });

  it("the words that must stand beside the signers, in each language", () => {
    const identification = routing.locales.map((locale) => (JSON.parse(read(`messages/${locale}.json`)) as { SignersPage: { identification: string } }).SignersPage.identification);
    expect(identification[0]).toBe("Institutions listed for identification only");
    expect(new Set(identification).size).toBe(3);
  });
});

const translated = { news: news.map(([slug]) => slug), prisoners, videos: foldersOf("videos"), appeals, pages };

describe.each(Object.entries(translated))("content/%s", (kind, slugs) => {
  const each = slugs.map((slug) => ({ slug, files: routing.locales.map((locale) => `content/${kind}/${slug}/${locale}.mdx`) }));

  it("exists in three languages", () => {
    const there = filesBelow(`content/${kind}`);
    expect(each.flatMap(({ files }) => files).filter((path) => !there.includes(path))).toEqual([]);
  });

  const documents = each.flatMap(({ slug, files }) => {
    const all = files.map(frontmatter);
    return { slug, all, originals: all.filter(isOriginal), translations: all.filter((fields) => !isOriginal(fields)) };
  });
  const slugsOf = (found: readonly { slug: string }[]) => found.map(({ slug }) => slug);

  it("has one original of each document, and no draft", () => {
    expect(slugsOf(documents.filter(({ originals }) => originals.length !== 1))).toEqual([]);
    expect(slugsOf(documents.filter(({ all }) => all.some(({ draft }) => draft)))).toEqual([]);
  });

  it("marks every translation: how far it can be trusted, and of which state of the original it is", () => {
    const isMarked = ({ translation }: Fields) => translation === "unreviewed" || translation === "reviewed";
    const isDated = ({ translates }: Fields, [first]: readonly Fields[]) => /^\d{4}-\d\d-\d\d$/.test(String(translates)) || !(first?.updated ?? first?.date);
    expect(slugsOf(documents.filter(({ translations }) => !translations.every(isMarked)))).toEqual([]);
    expect(slugsOf(documents.filter(({ translations, originals }) => !translations.every((fields) => isDated(fields, originals))))).toEqual([]);
  });
});

describe.each(prisoners)("the record of %s", (slug) => {
  const record = recordSchema.parse(parse(read(`content/prisoners/${slug}/record.yml`), { schema: "core" }));

  it("has a status, and each status a source that says who and where", () => {
    const known = record.claims.filter(({ fact }) => fact === "status");
    expect(known.length).toBeGreaterThan(0);
    for (const { source } of known) {
      for (const id of [source].flat()) expect(record.sources[id]).toMatchObject({ publisher: expect.any(String), url: expect.stringMatching(/^https?:/) });
    }
  });

  it("has a name in each script, says why naming does no harm, and cites every source that it lists", () => {
    expect(Object.keys(record.names)).toEqual([...routing.locales]);
    expect(record.public.because).toBeTruthy();
    expect(Object.keys(record.sources).filter((id) => !record.claims.some(({ source }) => [source].flat().includes(id)))).toEqual([]);
  });
});
