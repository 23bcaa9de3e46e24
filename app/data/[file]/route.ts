import { notFound } from "next/navigation";
import { newsData, prisonersCsv, prisonersData, signersCsv, signersData } from "@/lib/open-data";
import { csvResponse, jsonResponse } from "@/lib/data-response";

const files: Record<string, () => Response> = {
  "prisoners.json": () => jsonResponse(prisonersData()),
  "prisoners.csv": () => csvResponse(prisonersCsv()),
  "signers.json": () => jsonResponse(signersData()),
  "signers.csv": () => csvResponse(signersCsv()),
  "news.json": () => jsonResponse(newsData()),
};

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  return (Object.hasOwn(files, file) ? files[file]?.() : undefined) ?? notFound();
}
