// A promise to newcomers: every path and every command that a README names is there.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBelow, read, root } from "./source-files";

const folders = ["app", "components", "content", "data", "docs", "i18n", "lib", "messages", "public", "scripts", "tests"];
/** Written while the project is installed, built or run: named, but not there in a fresh clone. */
const made = read(".gitignore").split("\n").map((line) => line.trim().replace(/^\/|\/$/g, "")).filter((line) => line && !line.includes("*"));

const readmes = ["README.md", ...filesBelow("content", /(^|\/)README(\.\w+)?\.md$/)];

/** Code between backticks, without code blocks: those show what to type or what comes out. */
function codeIn(markdown: string): string[] {
  const prose = markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, "");
  return [...prose.matchAll(/(`+)([^`\n]+)\1/g)].map(([, , code = ""]) => code.trim());
}

/** `{en,fa}.json` → both. */
function expanded(path: string): string[] {
  const [whole, before = "", inside = "", after = ""] = /^([^{]*)\{([^{}]*,[^{}]*)\}(.*)$/.exec(path) ?? [];
  return whole === undefined ? [path] : inside.split(",").flatMap((each) => expanded(before + each.trim() + after));
}

/** A file or folder, not an address of the site (`/en/news`), a web address, a package, a command or a piece of code. */
function isPath(code: string): boolean {
  if (/[\s()=:"'$`;|]/.test(code) || code.startsWith("/") || code.startsWith("@") || code.startsWith("#")) return false;
  const [first = ""] = code.replace(/^\.\//, "").split("/");
  return folders.includes(first) ? code.includes("/") : /^[\w.-]+\.(?:md|mdx|json|ya?ml|tsx?|mjs|css|svg|png|woff2)$/.test(code) || /^\.[a-z][\w-]*(\/|$)/.test(code);
}

const everyFile = [...readdirSync(root), ...folders.filter((folder) => existsSync(join(root, folder))).flatMap((folder) => filesBelow(folder))];

/** `<slug>`, `…` and `*` stand for any name: then one such file is enough. */
function isThere(path: string): boolean {
  const plain = path.replace(/^\.\//, "").replace(/\/$/, "");
  if (made.some((each) => plain === each || plain.startsWith(`${each}/`))) return true;
  // A name alone (`record.yml`) says which file of a folder that the text has just named.
  if (!plain.includes("/")) return everyFile.some((file) => file === plain || file.endsWith(`/${plain}`));
  if (!/<[^>]+>|\*|…/.test(plain)) return existsSync(join(root, plain));
  const pattern = plain.split(/<[^>]+>|\*+|…/).map((part) => part.replace(/[.[\]()+?^$|\\]/g, "\\$&")).join("[^/]+");
  return everyFile.some((file) => new RegExp(`^${pattern}(/|$)`).test(file));
}

describe("README.md", () => {
  it("is there", () => expect(existsSync(join(root, "README.md"))).toBe(true));
});

describe.each(readmes)("%s", (readme) => {
  const code = () => codeIn(readFileSync(join(root, readme), "utf8"));
  /** A README further down may name its neighbours. */
  const folder = readme.split("/").slice(0, -1).join("/");
  /** What the guide has its reader make is named `test-…`. */
  const known = (path: string) => path.includes("/test-") || isThere(path) || (folder !== "" && existsSync(join(root, folder, path)));

  it("names only files and folders that exist", () => {
    expect(code().filter(isPath).flatMap(expanded).filter((path) => !known(path))).toEqual([]);
  });

  it("names only commands that exist", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const markdown = readFileSync(join(root, readme), "utf8");
    const named = [...markdown.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, own]) => run ?? own ?? "");
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe("this check", () => {
  it.each(["lib/nothing.ts", "content/news/<slug>/de.mdx", "nothing.config.ts", "app/[locale]/nothing/", "messages/{en,de}.json", "de.json", ".nothing"])("would miss “%s”", (path) => {
    expect(isPath(path)).toBe(true);
    expect(expanded(path).every(isThere)).toBe(false);
  });
  it.each(["lib/posts.ts", "./lib/posts.ts", "lib/", "app/[locale]/news/[slug]/page.tsx", "messages/{en,fa,ar}.json", "content/news/<slug>/{en,fa,ar}.mdx", "content/prisoners/*/record.yml", "package.json", "record.yml", ".next/", "node_modules"])("finds “%s”", (path) => {
    expect(expanded(path).every(isThere)).toBe(true);
  });
  it.each(["/en/news", "https://example.org/a.md", "npm run check", "next/link", "@vercel/og", "draft: true", "text/html", "P10Y8M", "en", "…/opengraph-image", "<bdi>"])("takes “%s” for no path", (code) => {
    expect(isPath(code)).toBe(false);
  });
  it("reads between backticks, and not in blocks of code", () => {
    expect(codeIn("A `lib/a.ts`, ``lib/b.ts`` and\n```\n`lib/c.ts`\n```\n`d`.")).toEqual(["lib/a.ts", "lib/b.ts", "d"]);
  });
});
