// Every fixture of broken content, by group.
import type { Fixture } from "./base-folder";
import { cardFixtures } from "./cards";
import { fieldFixtures } from "./fields";
import { letterFixtures } from "./letters";
import { listFixtures } from "./lists";
import { markdownFixtures } from "./markdown";
import { mdxFixtures } from "./mdx";
import { nameFixtures } from "./names";
import { pathFixtures } from "./paths";
import { pictureFixtures } from "./pictures";
import { addressFixtures, conflictFixtures, dialectFixtures, noteFixtures, quotedFixtures } from "./dialects";
import { eventFixtures, factFixtures, harmFixtures, orderFixtures } from "./records";
import { languageFixtures, referenceFixtures } from "./references";
import { dateFixtures, valueFixtures } from "./values";
import { writingFixtures } from "./writing";
import { yamlFixtures } from "./yaml-slips";

export const groups: Readonly<Record<string, readonly Fixture[]>> = {
  paths: pathFixtures, names: nameFixtures, fields: fieldFixtures, yaml: yamlFixtures, dates: dateFixtures, values: valueFixtures, mdx: mdxFixtures, markdown: markdownFixtures, lists: listFixtures, conflicts: conflictFixtures, notes: noteFixtures, dialects: dialectFixtures, addresses: addressFixtures, quoted: quotedFixtures, references: referenceFixtures, languages: languageFixtures,
  letters: letterFixtures, writing: writingFixtures, cards: cardFixtures, pictures: pictureFixtures, records: [...eventFixtures, ...orderFixtures, ...factFixtures, ...harmFixtures],
};

export const broken: readonly Fixture[] = Object.values(groups).flat();
