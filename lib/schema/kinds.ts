// Where each kind of document lives under content/ and which schema it answers to.
import type { z } from "zod";
import { appealSchema, newsSchema, pageSchema, profileSchema, signerSchema, videoSchema } from "./documents";
import { glossarySchema, recordSchema, sharedEventSchema } from "./record";

export const glossaries = ["prisons", "courts", "charges", "places", "publishers", "tags"] as const;
export type GlossaryName = (typeof glossaries)[number];

export type Kind = { name: string; folder: string; pattern: RegExp; format: "mdx" | "yaml"; translated: boolean; schema: z.ZodType };

const translated = (name: string, folder: string, schema: z.ZodType): Kind => ({
  name, folder, format: "mdx", translated: true, schema,
  pattern: new RegExp(`^${folder}/(?<slug>[^/]+)/(?<locale>en|fa|ar)\\.mdx$`),
});

/** Every kind of file that may stand in content/; a file that fits none is a mistake. Paths are relative to content/. */
export const kinds: readonly Kind[] = [
  translated("News", "news", newsSchema),
  translated("Profile", "prisoners", profileSchema),
  translated("Appeal", "appeals", appealSchema),
  translated("Video", "videos", videoSchema),
  translated("Page", "pages", pageSchema),
  { name: "Signer", folder: "signers", pattern: /^signers\/(?<slug>[^/]+)\.mdx$/, format: "mdx", translated: false, schema: signerSchema },
  { name: "Record", folder: "prisoners", pattern: /^prisoners\/(?<slug>[^/]+)\/record\.yml$/, format: "yaml", translated: false, schema: recordSchema },
  { name: "SharedEvent", folder: "events", pattern: /^events\/(?<slug>[^/]+)\.yml$/, format: "yaml", translated: false, schema: sharedEventSchema },
  { name: "Glossary", folder: "glossary", pattern: new RegExp(`^glossary/(?<slug>${glossaries.join("|")})\\.yml$`), format: "yaml", translated: false, schema: glossarySchema },
];

/** The components that MDX may use, with the attributes that each takes; components/mdx.tsx draws them. */
export const mdxComponents: Readonly<Record<string, readonly string[]>> = { Quote: ["by", "source"], Note: [], Bdi: [] };
