// keygen: an organiser's key pair. The private half goes into a file and nowhere else.
import { parseArgs } from "node:util";
import { generateHybridIdentity, identityToRecipient } from "age-encryption";
import { CommandError, print, writeOwn } from "./terminal";

export async function keygen(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: "string" }, json: { type: "boolean" } } });
  if (!values.out) throw new CommandError("Name the file for the private key: npm run petition -- keygen --out private-key.txt");
  const identity = await generateHybridIdentity();
  const recipient = await identityToRecipient(identity);
  writeOwn(values.out, `# An organiser's private key: whoever has it reads every signature. Keep it offline, twice; never on the server.\n# public key: ${recipient}\n${identity}\n`);
  print({ file: values.out, publicKey: recipient }, values.json, [
    `The private key is in ${values.out}. Bring it to a place that is offline, and make a copy.`,
    "The public key, for recipients.txt in the data folder of the server (a line a key) or for PETITION_RECIPIENTS:", "", recipient,
  ]);
  return 0;
}
