// Every fixture of broken content, by group.
import type { Fixture } from "./base-folder";
import { cardFixtures } from "./cards";
import { fieldFixtures } from "./fields";
import { letterFixtures } from "./letters";
import { mdxFixtures } from "./mdx";
import { pathFixtures } from "./paths";
import { eventFixtures, harmFixtures, orderFixtures } from "./records";
import { languageFixtures, referenceFixtures } from "./references";

export const groups: Readonly<Record<string, readonly Fixture[]>> = {
  paths: pathFixtures, fields: fieldFixtures, mdx: mdxFixtures, references: referenceFixtures, languages: languageFixtures,
  letters: letterFixtures, cards: cardFixtures, records: [...eventFixtures, ...orderFixtures, ...harmFixtures],
};

export const broken: readonly Fixture[] = Object.values(groups).flat();
