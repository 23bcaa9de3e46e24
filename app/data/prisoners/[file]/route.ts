import { notFound } from "next/navigation";
import { jsonResponse } from "@/lib/data-response";
import { prisonerData } from "@/lib/open-data/prisoners";

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const slug = /^(?<slug>[a-z0-9-]+)\.json$/.exec(file)?.groups?.slug;
  const data = slug === undefined ? undefined : prisonerData(slug);
  return data ? jsonResponse(data) : notFound();
}
