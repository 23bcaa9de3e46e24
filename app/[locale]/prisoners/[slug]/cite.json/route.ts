import type { LocaleParams } from "@/i18n/locale-param";
import { cslJson } from "@/lib/citation";
import { citationFile } from "../citation-file";

export async function GET(request: Request, { params }: LocaleParams<{ slug: string }>) {
  return citationFile(request, params, { type: "application/vnd.citationstyles.csl+json", end: "json", write: cslJson });
}
