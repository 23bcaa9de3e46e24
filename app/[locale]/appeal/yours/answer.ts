import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { machineTime } from "@/lib/clock";
import { findPetition } from "@/lib/petition/open";
import { leadToStep } from "@/lib/petition/steps";
import { busyYours, doYours, type Deed } from "@/lib/petition/yours";
import { comeBack, formOf, openForm } from "@/lib/returned-form";

/** The handler of a button on the page of a link. */
export function answerTo(deed: Deed) {
  return async function POST(request: Request, { params }: LocaleParams): Promise<Response> {
    const locale = localeParam((await params).locale);
    const petition = await findPetition();
    const form = await formOf(request);
    if (!petition) return comeBack(request, "yours", `/${locale}/appeal/yours`, busyYours(deed, form), 503);
    const outcome = await doYours(petition, deed, form);
    if ("step" in outcome) return leadToStep(petition.keys, locale, outcome.step, machineTime());
    return comeBack(request, "yours", `/${locale}/appeal/yours`, outcome.returned, outcome.returned.isBusy ? 503 : 422);
  };
}

/** Whoever reloads the answer by its address comes to the appeal: only the link itself leads back. */
export async function openAppeal(_request: Request, { params }: LocaleParams): Promise<Response> {
  return openForm(`/${localeParam((await params).locale)}/appeal`);
}
