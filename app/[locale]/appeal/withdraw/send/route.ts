import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { machineTime } from "@/lib/clock";
import { askForTask } from "@/lib/delivery/gate";
import { clientOf, doneFor } from "@/lib/petition/client";
import { findPetition } from "@/lib/petition/open";
import { busyLink, requestLink } from "@/lib/petition/sign";
import { leadToStep } from "@/lib/petition/steps";
import { comeBack, formOf, openForm } from "@/lib/returned-form";

export async function POST(request: Request, { params }: LocaleParams): Promise<Response> {
  const locale = localeParam((await params).locale);
  const petition = await findPetition();
  const form = await formOf(request);
  // Not to be reached now: what was typed comes back all the same.
  if (!petition) return comeBack(request, "withdraw", `/${locale}/appeal/withdraw`, busyLink(form), 503);
  const { returned, why } = await requestLink(petition, form, locale, clientOf(request), doneFor(request));
  if (why) return askForTask(why);
  if (!returned) return leadToStep(petition.keys, locale, "check-mail", machineTime());
  return comeBack(request, "withdraw", `/${locale}/appeal/withdraw`, returned, returned.error ? 422 : 503);
}

/** Whoever reloads the answer by its address gets the empty form. */
export async function GET(_request: Request, { params }: LocaleParams): Promise<Response> {
  return openForm(`/${localeParam((await params).locale)}/appeal/withdraw`);
}
