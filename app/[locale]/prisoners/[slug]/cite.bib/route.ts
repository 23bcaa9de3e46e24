import type { LocaleParams } from "@/i18n/locale-param";
import { bibtex } from "@/lib/citation";
import { citationFile } from "../citation-file";

export async function GET(request: Request, { params }: LocaleParams<{ slug: string }>) {
  return citationFile(request, params, { type: "text/x-bibtex", end: "bib", write: bibtex });
}
