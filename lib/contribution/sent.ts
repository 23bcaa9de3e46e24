// What a contribution that was sent becomes, for the form's page and for the file: read, checked, and nowhere stored.
import { getTranslations } from "next-intl/server";
import type { Locale } from "../../i18n/routing";
import { today } from "../clock";
import { dateString } from "../dates";
import type { CommentWords } from "./file";
import { parseContribution, type Contribution, type FieldError, type Typed } from "./form";
import { reviewContribution, type Review } from "./review";

export type Sent = { typed: Typed; errors: readonly FieldError[]; contribution?: Contribution; review?: Review };

async function commentWords({ kind, language }: Contribution): Promise<CommentWords> {
  const t = await getTranslations({ locale: language, namespace: "ContributePage" });
  return {
    sent: t("sent", { date: dateString(today(), language) }),
    kind: t("sentKind", { kind: t(`kind-${kind}`) }),
    newPerson: (name) => t("newPersonComment", { name }),
    newPublisher: (name) => t("newPublisherComment", { name }),
  };
}

/** Reads and reviews what the form sent. @param locale of the page: mistakes are explained in it */
export async function readSent(form: FormData, locale: Locale): Promise<Sent> {
  const { typed, value, errors } = parseContribution(form, today());
  if (!value) return { typed, errors };
  return { typed, errors, contribution: value, review: reviewContribution(value, await commentWords(value), locale) };
}
