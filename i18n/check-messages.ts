// The words of the content check in the languages of the site. The pages' own words come through request.ts.
import ar from "../messages/check/ar.json";
import en from "../messages/check/en.json";
import fa from "../messages/check/fa.json";
import type { Locale } from "./routing";

/** English has every key; a test sees to it that the others have the same. */
export type CheckMessages = typeof en;

export const checkMessages: Readonly<Record<Locale, CheckMessages>> = { en, fa, ar };
