// The address from which something was sent, as the outermost door (lib/delivery/client-address.ts) worked it out.
import { clientAddress } from "../delivery/client-address";

/** The client's address; undefined where it is not known, and then nobody is limited by it. */
export function clientOf(request: Request): string | undefined {
  return request.headers.get(clientAddress) ?? undefined;
}
