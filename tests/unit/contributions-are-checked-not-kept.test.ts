// A promise to whoever sends in a text: it is read as typed, checked like any content, given back as a file that is right, and shown without being run.
import "./test-site/enter";
import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { NextIntlClientProvider } from "next-intl";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ContributionReview } from "@/components/contribution-review";
import { Markdown } from "@/components/markdown";
import { routing } from "@/i18n/routing";
import { contributionFile } from "@/lib/contribution/file";
import { longest, parseContribution, type Contribution } from "@/lib/contribution/form";
import { reviewContribution } from "@/lib/contribution/review";
import ar from "@/messages/ar.json";
import en from "@/messages/en.json";
import fa from "@/messages/fa.json";

const right = { kind: "news", language: "en", title: "Test title", people: "", date: "2021-06-13", publisher: "Test Agency", url: "", published: "", summary: "A test.", text: "Words." };
const today = "2026-11-22";
const messages = { en, fa, ar };
const words = { sent: "sent", kind: "kind", newPerson: (name: string) => `person ${name}`, newPublisher: (name: string) => `publisher ${name}` };

function sent(changed: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...right, ...changed })) form.set(name, value);
  return parseContribution(form, today);
}

function contribution(changed: Record<string, string> = {}): Contribution {
  const { value } = sent(changed);
  if (!value) throw new Error("The test's contribution is not right");
  return value;
}

const frontmatter = (text: string) => parse(/^---\n(?<fields>[\s\S]*?)\n---\n/.exec(text)?.groups?.fields ?? "") as Record<string, unknown>;

describe("what must be mended", () => {
  it.each([
    ["title", "", "missing"], ["title", " \n ", "missing"], ["title", "x".repeat(201), "long"], ["date", "yesterday", "date"], ["date", "2021-06", "date-day"], ["date", "June 2021", "date-day"], ["date", "2027-01-01", "future"],
    ["date", "31 Mehr 1400", "date-impossible"], ["date", "3 رمضان 1442", "date-lunar"], ["date", "13.6.21", "date-short-year"], ["date", "13 June 1400", "date-mixed"], ["url", "example.org/a", "url"], ["url", "javascript:alert(1)", "url"], ["kind", "poem", "missing"], ["language", "de", "missing"], ["text", "", "missing"], ["text", "x".repeat(longest.text + 1), "long"],
  ])("%s %j is said as %s, and everything typed is still there", (field, value, code) => {
    const { errors, typed } = sent({ [field]: value });
    expect(errors).toEqual([{ field, code }]);
    expect(typed).toMatchObject({ ...right, [field]: code === "missing" ? "" : value.trim() });
  });

  it.each([
    ["date", "03/04/2021", "date-two-days", ["2021-04-03", "2021-03-04"]], ["date", "خرداد ۱۴۰۰", "date-span", ["2021-05-22", "2021-06-21"]],
    ["published", "1400", "date-span-part", ["2021-03-21", "2022-03-20"]], ["date", "Monday 13 June 2021", "date-weekday", ["2021-06-13"]],
  ])("%s %j is said as %s, with the days that it may mean", (field, value, code, days) => expect(sent({ [field]: value }).errors).toEqual([{ field, code, days }]));

  it("all of it is said at once, in the order of the form", () => {
    expect(sent({ title: "", date: "x", text: "" }).errors.map(({ field }) => field)).toEqual(["title", "date", "text"]);
  });

  it("a form with nothing in it, or with a file in place of a text, is no crash", () => {
    expect(parseContribution(new FormData(), today).errors.length).toBeGreaterThan(4);
    const form = new FormData();
    form.set("title", new Blob(["x"]), "x.txt");
    expect(parseContribution(form, today).typed.title).toBe("");
  });
});

describe("the file", () => {
  it("stands at its place, is hidden until an editor has looked, and says the same as the form", () => {
    const { path, text } = contributionFile(contribution({ date: "1400/3/23", url: "https://example.org/a", published: "2021-06" }), words);
    expect(path).toBe("news/test-title/en.mdx");
    expect(frontmatter(text)).toEqual({ title: "Test title", date: "2021-06-13", summary: "A test.", source: { publisher: "test-agency", url: "https://example.org/a", date: "2021-06" }, original: true, draft: true });
    expect(text.endsWith("---\n\nWords.\n")).toBe(true);
  });

  it("names people and publishers by their ids where the site knows them, and tells editors of the others", () => {
    const { text, unknown } = contributionFile(contribution({ people: "test rauff\nNobody Known، Test Rauff", publisher: "Unheard Agency" }), words);
    expect(frontmatter(text)).toMatchObject({ prisoners: ["test-held"], source: { publisher: "unheard-agency" } });
    expect(unknown).toEqual({ people: ["Nobody Known"], publisher: "Unheard Agency" });
    expect(text).toContain("# person Nobody Known\n# publisher Unheard Agency\n");
  });

  it.each(["a: b # c", "'", "\"x\"", "- x", "{a}", "[a]", "---", "!x", "*x", "%", "@x", "yes", "2021", "~", "«سلام»: علی‌رضا"])("a title of %j comes through as it is", (title) => {
    expect(frontmatter(contributionFile(contribution({ title }), words).text).title).toBe(title);
  });

  it("cannot be given a second line of fields, a path or code by what somebody types", () => {
    const { path, text } = contributionFile(contribution({ title: "x\ndraft: false", people: "a\u2028draft: false", summary: "---\nx", publisher: "../../x" }), words);
    expect(path).toBe("news/x-draft-false/en.mdx");
    expect(frontmatter(text)).toMatchObject({ title: "x draft: false", draft: true, source: { publisher: "x" } });
  });
});

describe("the check", () => {
  it("finds nothing in a text without a mistake", () => {
    const { findings, body } = reviewContribution(contribution(), words, "en");
    expect(findings).toEqual([]);
    expect(body).toBeDefined();
  });

  it("says each mistake at its field, and in the text at its line as typed", () => {
    const { findings, body } = reviewContribution(contribution({ language: "fa", title: "عنوان با كاف", text: "سطر یک\n\n{x}\n\n<b>درشت</b>" }), words, "fa");
    expect(findings.map(({ field, line, isError }) => [field, line, isError])).toEqual([["title", undefined, true], ["text", 3, true], ["text", 5, true]]);
    expect(body).toBeUndefined();
  });
});

describe("a note that was not meant for others", () => {
  const note = "NOTTOBEREAD";
  it.each([
    ["text", `Words %%${note}%%.`], ["text", `%%\n\n${note}\n\n%%`], ["text", `Words %%${note}`], ["text", `<!-- ${note} -->`], ["text", `{/* ${note} */}`], ["text", `[//]: # (${note})`],
    ["text", `||${note}||`], ["text", `Words.[a]\n\n[a]${note}`], ["text", `- ۱. x\n  %%${note}%%`], ["title", `Title %%${note}%%`], ["summary", `Words <!-- ${note} -->`],
  ])("in the %s (%j) is neither shown, nor put into the file, nor said again", (field, typed) => {
    for (const locale of routing.locales) {
      const value = contribution({ [field]: typed });
      const review = reviewContribution(value, words, locale);
      const props = { locale, contribution: value, typed: sent({ [field]: typed }).typed, review, date: "", newPeople: undefined, mail: undefined };
      const page = createElement(ContributionReview, props);
      const html = renderToStaticMarkup(createElement(NextIntlClientProvider, { locale, messages: messages[locale], timeZone: "UTC", children: page }));
      expect(review.holdsNotes).toBe(true);
      expect(review.findings.some(({ field: at, isError }) => isError && at === field)).toBe(true);
      expect(html).toContain("<h2");
      expect(html).not.toContain(note);
    }
  });

  it("is none in per cents, and then there is a file", () => expect(reviewContribution(contribution({ text: "50 % and 100%%." }), words, "en").holdsNotes).toBe(false));
});

describe("the preview", () => {
  const shown = (text: string) => {
    const { body } = reviewContribution(contribution({ text }), words, "en");
    return body ? renderToStaticMarkup(createElement(Markdown, { root: body })) : undefined;
  };

  it("shows Markdown and the site's own marks", () => {
    expect(shown("## One\n\nA **b** *c* `d`\n\n- e\n\n1. f\n\n> g\n\n<Bdi>h</Bdi> [i](https://example.org)")).toBe(
      '<h3>One</h3><p>A <strong>b</strong> <em>c</em> <code>d</code></p><ul><li>e</li></ul><ol><li>f</li></ol><blockquote><p>g</p></blockquote><p><bdi>h</bdi> <a href="https://example.org" rel="noopener noreferrer external">i</a></p>',
    );
  });

  it.each(["{1 + 1}", "import x from 'y'", "<script>x</script>", "<Quote by={x}>\n\na\n\n</Quote>", "<img src=x onerror=y />"])("is not there for %j, which would be code", (text) => expect(shown(text)).toBeUndefined());

  it.each(["[x](javascript:alert(1))", "[x](JaVaScRiPt:alert)", "[x](data:text/html,x)", "[x](//evil.example)", "[x]\n\n[x]: javascript:alert", "![x](https://evil.example/a.png)"])("of %s has no such link and asks no other host", (text) => {
    expect(shown(text) ?? "").not.toMatch(/href="(?:javascript|data|\/\/)|src=/i);
  });
});
