import { notFound } from "next/navigation";
import { csvResponse, jsonResponse } from "@/lib/data-response";
import { prisonersCsv, signersCsv } from "@/lib/open-data/csv";
import { schemaPath } from "@/lib/open-data/head";
import { newsData } from "@/lib/open-data/news";
import { prisonersData } from "@/lib/open-data/prisoners";
import { dataSchema } from "@/lib/open-data/schema";
import { signaturesData } from "@/lib/open-data/signatures";
import { signersData } from "@/lib/open-data/signers";
import { absoluteUrl } from "@/lib/settings";

const files: Record<string, () => Response | Promise<Response>> = {
  "prisoners.json": () => jsonResponse(prisonersData()),
  "prisoners.csv": () => csvResponse(prisonersCsv(), "prisoners.csv"),
  "signers.json": async () => jsonResponse(await signersData()),
  "signers.csv": () => csvResponse(signersCsv(), "signers.csv"),
  "signatures.json": async () => {
    const data = await signaturesData();
    return data ? jsonResponse(data) : new Response(undefined, { status: 503, headers: { "retry-after": "60" } });
  },
  "news.json": () => jsonResponse(newsData()),
  "schema.json": () => jsonResponse(dataSchema(absoluteUrl(schemaPath)), "application/schema+json"),
};

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  return (Object.hasOwn(files, file) ? files[file]?.() : undefined) ?? notFound();
}
