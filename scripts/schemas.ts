// npm run schemas: writes what editors complete and check with, schemas/*.schema.json and .vscode/content.code-snippets, from lib/schema and the glossary.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { editorFiles } from "../lib/editor/editor-files";

const root = fileURLToPath(new URL("..", import.meta.url));

for (const [path, text] of editorFiles(join(root, "content"))) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(path);
}
