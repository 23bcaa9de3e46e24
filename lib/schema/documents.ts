// What each kind of MDX document must hold. THE schema: Contentlayer's fields, the check's messages and lib's types all come from here.
import { z } from "zod";
import { isCountry } from "./countries";
import { fullDate, slug, someLanguages, text, webAddress, yearOrPartialDate, yesOrNo } from "./fields";
import { slip } from "./slips";

/** In every translated document: which file is the original, how far a translation can be trusted. */
const languageFields = {
  original: z.literal(true, slip("boolean.true")).optional(),
  translation: z.enum(["unreviewed", "reviewed"]).optional(),
  translates: fullDate.optional(),
  updated: fullDate.optional(),
  draft: yesOrNo.optional(),
};

export const sourceSchema = z.strictObject({ publisher: slug, url: webAddress.optional(), date: yearOrPartialDate.optional() });

export const newsSchema = z.strictObject({
  title: text,
  date: fullDate,
  summary: text,
  source: sourceSchema,
  tags: z.array(slug).optional(),
  prisoners: z.array(slug).optional(),
  kind: z.enum(["news", "statement", "action"]).optional(),
  readOn: webAddress.optional(),
  ...languageFields,
});

export const profileSchema = z.strictObject({ name: text, summary: text, ...languageFields });

export const appealSchema = z.strictObject({
  title: text,
  demand: text.optional(),
  summary: text.optional(),
  date: yearOrPartialDate,
  publishedAt: z.union([webAddress, z.array(sourceSchema.extend({ url: webAddress }))]).optional(),
  current: yesOrNo.optional(),
  ...languageFields,
});

export const videoSchema = z.strictObject({
  title: text.optional(),
  date: yearOrPartialDate.optional(),
  series: z.enum(["burn-the-cage-english", "films-farsi", "instagram"]),
  account: text.optional(),
  url: webAddress.optional(),
  duration: text.optional(),
  ...languageFields,
});

export const pageSchema = z.strictObject({ title: text, summary: text.optional(), ...languageFields });

/** ISO 3166-1, alpha-2. */
const country = z
  .string()
  .regex(/^[A-Z]{2}$/, slip("country.form"))
  .refine((code) => !/^[A-Z]{2}$/.test(code) || isCountry(code), slip("country.unknown"));

export const signerSchema = z.strictObject({
  name: text,
  names: z.strictObject({ fa: text.optional(), ar: text.optional() }).optional(),
  role: someLanguages.optional(),
  country: country.optional(),
  appeal: slug,
  selected: yesOrNo,
  statement: z.strictObject({ fa: text.optional(), ar: text.optional() }).optional(),
  source: sourceSchema.optional(),
  draft: yesOrNo.optional(),
});

export type Source = z.infer<typeof sourceSchema>;
export type NewsFields = z.infer<typeof newsSchema>;
export type ProfileFields = z.infer<typeof profileSchema>;
export type AppealFields = z.infer<typeof appealSchema>;
export type VideoFields = z.infer<typeof videoSchema>;
export type PageFields = z.infer<typeof pageSchema>;
export type SignerFields = z.infer<typeof signerSchema>;
