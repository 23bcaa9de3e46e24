// Signers for machines, with the note that must stand beside every such list.
import { getTranslations } from "next-intl/server";
import { listAppeals } from "../appeals";
import { listSigners, type Signer } from "../signers";
import { asciiSource, headed } from "./head";
import type { SignersFile } from "./schema";

function signerData({ slug, fields }: Signer): SignersFile["signers"][number] {
  const { name, names, role, country, appeal, selected, source } = fields;
  return { slug, name, names: { en: name, ...names }, role, country, appeal, selected, source: source && asciiSource(source) };
}

/** The published signers of all published appeals. */
export function everySigner(): Signer[] {
  return listAppeals("en").flatMap(({ slug }) => listSigners(slug));
}

export async function signersData(): Promise<SignersFile> {
  const note = async (locale: "en" | "fa" | "ar") => (await getTranslations({ locale, namespace: "SignersPage" }))("identification");
  return headed({ note: { en: await note("en"), fa: await note("fa"), ar: await note("ar") }, signers: everySigner().map(signerData) });
}
