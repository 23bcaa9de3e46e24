// The project's own source, as text and as TypeScript reads it.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export const read = (path: string) => readFileSync(join(root, path), "utf8");
const withSlashes = (path: string) => path.split(sep).join("/");

/** Files below a folder of the project, as paths from its root. */
export function filesBelow(folder: string, pattern = /./): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => withSlashes(relative(root, join(entry.parentPath, entry.name))))
    .filter((path) => pattern.test(path))
    .sort();
}

export const scriptsBelow = (folder: string) => filesBelow(folder, /\.(tsx?|mjs)$/);

const cache = new Map<string, ts.SourceFile>();

export function parsed(path: string): ts.SourceFile {
  let file = cache.get(path);
  if (!file) cache.set(path, (file = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true, path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS)));
  return file;
}

/** Every node of a file, from its root down. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const below: ts.Node[] = [];
  node.forEachChild((child) => void below.push(...nodesOf(child)));
  return [node, ...below];
}

/** `to` is a path of the project as far as it is written, or a package; `typeOnly` imports are gone when the code runs. */
export type Import = { from: string; to: string; typeOnly: boolean };

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const named = node.importClause?.namedBindings;
  const each = named && ts.isNamedImports(named) && !node.importClause?.name ? named.elements : undefined;
  return Boolean(node.importClause?.isTypeOnly || (each && each.length > 0 && each.every((element) => element.isTypeOnly)));
}

function target(from: string, name: string): string {
  if (name.startsWith("@/")) return name.slice(2);
  if (!name.startsWith(".")) return name;
  return withSlashes(relative(root, resolve(root, from, "..", name))) + (name.endsWith("/") ? "/" : "");
}

/** What a file imports, exports from elsewhere, or loads while it runs. */
export function importsOf(from: string): Import[] {
  return nodesOf(parsed(from)).flatMap((node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      return [{ from, to: target(from, node.moduleSpecifier.text), typeOnly: isTypeOnly(node) }];
    }
    const isLoading = ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === "require");
    const [name] = isLoading ? node.arguments : [];
    return name ? [{ from, to: target(from, /^["'`]([^"'`$]*)/.exec(name.getText())?.[1] ?? ""), typeOnly: false }] : [];
  });
}
