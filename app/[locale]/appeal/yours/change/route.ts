import { answerTo, openAppeal } from "../answer";

export const POST = answerTo("change");
export { openAppeal as GET };
