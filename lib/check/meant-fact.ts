// What somebody meant by a fact or a status in words of their own: `death`, `freed`, آزاد, محاكمة.
import { foldForSearch } from "../search";
import type { Fact, Status } from "../schema/record";
import { asOneOf } from "./meant-value";

/** Words for what happened; where a status says it, `status:` and its value. */
const facts: readonly (readonly [meant: Fact | `status: ${Status}`, words: string])[] = [
  ["arrest", "arrested, detained, detention, apprehended, seized, abducted, taken into custody, بازداشت, بازداشت شد, بازداشت شده, دستگیری, دستگیر, دستگیر شد, دستگیر شده, ربوده شد, اعتقال, اعتقل, توقيف, احتجاز, القبض"],
  ["charge", "charged, charges, indictment, indicted, accusation, accused, اتهام, متهم, کیفرخواست, تفهیم اتهام, تهمة, اتهم, لائحة اتهام"],
  ["hearing", "trial, tried, court, court hearing, court session, session, hearings, دادگاه, جلسه, جلسه دادگاه, محاکمه, دادرسی, جلسة, محاكمة, محكمة"],
  ["sentence", "sentenced, sentencing, verdict, conviction, convicted, convict, judgment, judgement, ruling, condemned, prison term, term, حکم, محکوم, محکومیت, محکوم شد, محکوم شده, حكم, حكم عليه, إدانة, أدين"],
  ["transfer", "transferred, moved, move, relocated, relocation, انتقال, منتقل, منتقل شد, منتقل شده, جابه‌جایی, نقل, نقل إلى"],
  ["held-at", "held, held in, location, place of detention, محل نگهداری, محل حبس, زندان, محتجز في, مكان الاحتجاز, سجن"],
  ["furlough", "leave, medical leave, furloughed, temporary release, prison leave, on leave, مرخصی, مرخصی درمانی, إجازة, إجازة مرضية"],
  ["return", "returned, returned to prison, back in prison, re-imprisoned, surrendered, began sentence, بازگشت, بازگشت به زندان, عودة, عاد إلى السجن"],
  ["bail", "bailed, released on bail, on bail, bail posted, وثیقه, با وثیقه, آزادی با وثیقه, كفالة, بكفالة, إفراج بكفالة"],
  ["release", "released, freed, free, freedom, liberated, pardon, pardoned, amnesty, let go, آزاد, آزادی, آزاد شد, آزاد شده, رهایی, عفو, إفراج, الإفراج, أفرج عنه, حرية, أطلق سراحه"],
  ["status", "state, situation, current status, وضعیت, وضع, حالة, الوضع"],
  ["health", "illness, ill, sick, sickness, hospital, hospitalised, hospitalized, medical, injury, injured, hunger strike, سلامت, سلامتی, بیماری, بیمارستان, اعتصاب غذا, صحة, مرض, مستشفى, إضراب عن الطعام"],
  ["family", "relatives, relative, children, خانواده, بستگان, عائلة, أسرة"],
  ["status: died", "death, died, dead, deceased, killed, killing, murder, murdered, passed away, مرگ, درگذشت, درگذشته, فوت, کشته, کشته شد, کشته شده, جان باخت, جان‌باخته, وفاة, توفي, توفيت, متوفى, مات, موت, مقتل, قتل"],
  ["status: executed", "execution, executed, hanged, hanging, put to death, اعدام, اعدام شد, اعدام شده, إعدام, أعدم, أعدمت"],
  ["status: exiled", "exile, exiled, in exile, abroad, banished, تبعید, در تبعید, تبعیدی, نفي, منفي, منفى, في المنفى"],
  ["status: imprisoned", "imprisoned, imprisonment, in prison, prison, jail, jailed, in jail, incarcerated, in custody, behind bars, captive, prisoner, زندانی, در زندان, حبس, در حبس, محبوس, سجين, سجينة, مسجون, مسجونة, معتقل, معتقلة, في السجن"],
  ["status: unknown", "unknown, not known, missing, disappeared, disappearance, unclear, no news, نامعلوم, نامشخص, بی‌خبری, ناپدید, ناپدید شده, مجهول, غير معروف, مفقود, مفقودة, اختفاء"],
];
/** What a fact says of somebody's status, where it is written as one. */
const statusOfFact: Partial<Record<Fact, Status>> = { arrest: "imprisoned", "held-at": "imprisoned", return: "imprisoned", furlough: "on-leave", bail: "on-bail", release: "free" };
const moreStatuses: readonly (readonly [Status, string])[] = [["on-leave", "on furlough"], ["free", "حر, حرة, طليق, طليقة, رها, at liberty, acquitted"], ["on-leave", "در مرخصی, في إجازة"], ["imprisoned", "محتجز, محتجزة, arrested, بازداشت‌شده"]];

const keyOf = (word: string) => foldForSearch(word.replaceAll("\u200c", " "));
const keyed = <Meant>(list: readonly (readonly [Meant, string])[]) => list.flatMap(([meant, words]) => [String(meant), ...words.split(", ")].map((word) => [keyOf(word), meant] as const));
const factOf = new Map(keyed(facts));
const statusOf = new Map(keyed(moreStatuses));

/** What to write for a fact, `arrest` or `fact: status, value: died`, or undefined. @param allowed the facts that there are */
export function meantFact(value: unknown, allowed: readonly string[]): string | undefined {
  const word = keyOf(String(value));
  const own = allowed.find((one) => keyOf(one) === word);
  const meant = own ?? factOf.get(word);
  const [, status] = /^status: (.+)$/.exec(meant ?? "") ?? [];
  return status === undefined ? (meant ?? asOneOf(value, allowed)) : `fact: status, value: ${status}`;
}

/** What to write for a status, or undefined. @param allowed the statuses that there are */
export function meantStatus(value: unknown, allowed: readonly string[]): string | undefined {
  const word = keyOf(String(value));
  const own = allowed.find((one) => keyOf(one) === word);
  const meant = factOf.get(word);
  const status = meant?.startsWith("status: ") ? meant.slice("status: ".length) : statusOfFact[meant as Fact];
  return own ?? statusOf.get(word) ?? status ?? asOneOf(value, allowed);
}
