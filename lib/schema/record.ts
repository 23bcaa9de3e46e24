// What a person's record.yml and a shared event must hold: dated claims, each with its source (DESIGN: "A record").
import { z } from "zod";
import { duration, slug, text, threeLanguages, webAddress, yearOrPartialDate, yesOrNo } from "./fields";
import { type FieldSlip, slip } from "./slips";

export const facts = [
  "arrest", "charge", "hearing", "sentence", "transfer", "held-at", "furlough", "return", "bail", "release", "status", "health", "family",
] as const;
export const statuses = ["imprisoned", "on-leave", "on-bail", "free", "exiled", "died", "executed", "unknown"] as const;
export const reasons = ["family-campaign", "lawyer", "public-figure", "own-wish", "published-case"] as const;
/** Facts that may harm: they need a reason of their own. */
export const privateFacts: readonly string[] = ["health", "family"];

const claimSchema = z
  .strictObject({
    fact: z.enum(facts),
    on: yearOrPartialDate,
    value: text.optional(),
    moreThan: z.literal(true, slip("boolean.true")).optional(),
    place: slug.optional(),
    prison: slug.optional(),
    ward: text.optional(),
    court: slug.optional(),
    charges: z.array(slug).optional(),
    about: slug.optional(),
    note: threeLanguages.optional(),
    because: z.enum(reasons).optional(),
    source: z.union([slug, z.array(slug).min(1)], slip("missing.source")),
  })
  .superRefine((claim, context) => {
    const { fact, value } = claim;
    const refuse = (field: keyof typeof claim, message: FieldSlip) => context.addIssue({ code: "custom", path: [field], message });
    if (fact === "status" && !(statuses as readonly string[]).includes(value ?? "")) {
      refuse("value", value === undefined ? "missing.status" : "value.status");
    } else if (fact === "sentence" && value !== undefined && !duration.safeParse(value).success) {
      refuse("value", "duration.form");
    } else if (facts.includes(fact) && fact !== "status" && fact !== "sentence" && value !== undefined) {
      refuse("value", "value.not-taken");
    }
    if (claim.moreThan !== undefined && (fact !== "sentence" || value === undefined)) refuse("moreThan", "value.more-than");
    if (privateFacts.includes(fact) && claim.because === undefined) refuse("because", "private.because");
    // Said even if other fields of the claim are wrong: one mistake must not hide another.
  }, { when: ({ value }) => typeof value === "object" && value !== null });

const recordSourceSchema = z.strictObject({
  publisher: slug,
  title: text.optional(),
  url: webAddress.optional(),
  published: yearOrPartialDate.optional(),
});

/** Where a portrait may stand, below public/. */
export const portraitFile = /^(?:[a-z0-9-]+\/)+[a-z0-9-]+\.(?:jpg|jpeg|png|webp)$/;

/** A photograph that may be used: where it stands below public/, who made it, and the licence that allows it. */
const portraitSchema = z.strictObject({
  file: z.string().regex(portraitFile, slip("portrait.place")),
  licence: text,
  credit: text,
});

const draft = yesOrNo.optional();
const sources = z.record(slug, recordSourceSchema);

export const recordSchema = z.strictObject({
  names: threeLanguages,
  spellings: z.array(text).optional(),
  public: z.strictObject({ because: z.enum(reasons) }),
  claims: z.array(claimSchema).min(1, slip("list.claims")),
  sources,
  portrait: portraitSchema.optional(),
  draft,
  withdrawn: yesOrNo.optional(),
});

/** One event that concerns several people: each of its claims counts for everybody whom it names. */
export const sharedEventSchema = z.strictObject({
  people: z.array(slug).min(1, slip("list.people")),
  claims: z.array(claimSchema).min(1, slip("list.claims")),
  sources,
  draft,
});

export const glossarySchema = z.record(
  slug,
  z.strictObject({ names: threeLanguages, about: threeLanguages.optional(), url: webAddress.optional() }),
);

export type Claim = z.infer<typeof claimSchema>;
export type RecordFields = z.infer<typeof recordSchema>;
export type RecordSource = z.infer<typeof recordSourceSchema>;
export type SharedEvent = z.infer<typeof sharedEventSchema>;
export type Status = (typeof statuses)[number];
export type Fact = (typeof facts)[number];
export type GlossaryFields = z.infer<typeof glossarySchema>;
