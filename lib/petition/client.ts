// The address from which something was sent, as the outermost door (lib/delivery/client-address.ts) worked it out.
import { clientAddress } from "../delivery/client-address";
import { doneTask } from "../delivery/gate";

/** The client's address; undefined where it is not known, and then nobody is limited by it. */
export function clientOf(request: Request): string | undefined {
  return request.headers.get(clientAddress) ?? undefined;
}

/** The task that was done for a form, as the gate has judged; undefined where there was none. */
export function doneFor(request: Request): string | undefined {
  return request.headers.get(doneTask) ?? undefined;
}
