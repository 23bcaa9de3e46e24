import { answerTo, openAppeal } from "../answer";

export const POST = answerTo("withdraw");
export { openAppeal as GET };
