// Turns content/ into data: each kind of lib/schema/kinds.ts becomes a Contentlayer document type.
// The rules themselves are checked before (npm run check:content): Contentlayer alone lets several mistakes pass.
import { writeFile } from "node:fs/promises";
import { defineDocumentType, makeSource, type FieldDefs } from "contentlayer/source-files";
import { z } from "zod";
import { numberedLists } from "./lib/markdown/numbered-lists";
import { kinds, type Kind } from "./lib/schema/kinds";

/** Contentlayer's word for a zod type; everything that is not plain text or a yes/no travels as JSON. */
function fieldType(type: z.core.$ZodType): "string" | "boolean" | "json" {
  if (type instanceof z.ZodOptional) return fieldType(type.unwrap());
  if (type instanceof z.ZodString || type instanceof z.ZodEnum) return "string";
  if (type instanceof z.ZodBoolean || type instanceof z.ZodLiteral) return "boolean";
  return "json";
}

function fieldsOf(schema: z.ZodType): FieldDefs {
  if (!(schema instanceof z.ZodObject)) throw new Error("Only objects can be document types");
  return Object.fromEntries(
    Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, type]) => [
      name,
      { type: fieldType(type), required: !type.safeParse(undefined).success },
    ]),
  );
}

const contentTypes = { mdx: "mdx", yaml: "data" } as const;

/** Contentlayer finds the files of a kind by a pattern of its own. */
function filesOf({ name, folder, format, translated }: Kind): string {
  if (name === "Record") return `${folder}/*/record.yml`;
  if (format === "yaml") return `${folder}/*.yml`;
  return translated ? `${folder}/*/*.mdx` : `${folder}/*.mdx`;
}

function documentType(kind: Kind) {
  const { name, format, schema } = kind;
  const [contentType, filePathPattern] = [contentTypes[format], filesOf(kind)];
  return defineDocumentType(() => ({ name, filePathPattern, contentType, fields: fieldsOf(schema) }));
}

export default makeSource({
  // In development the copy that lib/sound-content.ts keeps.
  contentDirPath: process.env.CONTENT_DIR ?? "content",
  // The glossary's ids are free, which Contentlayer's fixed fields cannot say: lib/glossary.ts reads it.
  contentDirExclude: ["glossary", "README.md", "README.fa.md", "README.ar.md"],
  documentTypes: kinds.filter(({ name }) => name !== "Glossary").map(documentType),
  mdx: { remarkPlugins: [numberedLists] },
  onUnknownDocuments: "fail",
  onMissingOrIncompatibleData: "fail",
  onExtraFieldData: "fail",
  disableImportAliasWarning: true,
  // lib/documents.ts imports this file, so that an open page in development notices new content.
  onSuccess: () => writeFile(".contentlayer/version.json", JSON.stringify({ builtAt: Date.now() })),
});
