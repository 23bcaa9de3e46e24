import { answerTo, openAppeal } from "../answer";

export const POST = answerTo("confirm");
export { openAppeal as GET };
