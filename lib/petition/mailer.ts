// The door to nodemailer: mails go to the SMTP server that is set, else as files into the outbox folder.
import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { Mail } from "./mails";

/** `sent`; `refused`: this address will never take it; `failed`: worth trying again. */
export type Delivery = "sent" | "refused" | "failed";
export type Mailer = { send(to: string, mail: Mail): Promise<Delivery>; close(): void };

/** No X-Mailer, no reading of files or addresses; a mail from a machine says so (RFC 3834). */
const common = { xMailer: false as const, disableFileAccess: true, disableUrlAccess: true, headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" } };

function messageOf(from: string, to: string, mail: Mail) {
  const host = from.slice(from.lastIndexOf("@") + 1).replace(/>.*$/, "");
  return { ...common, from, to, ...mail, messageId: `<${randomUUID()}@${host}>`, textEncoding: "base64" as const };
}

/** Through SMTP. @param url `smtps://user:password@host:port` @param from the sender */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ pool: true, maxConnections: 4, maxMessages: 100, url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as Parameters<typeof createTransport>[0]);
  return {
    async send(to, mail) {
      try {
        await transport.sendMail(messageOf(from, to, mail));
        return "sent";
      } catch (error) {
        // “No such mailbox” alone is about the address (RFC 3463, 5.1.x): quotas and policies of the provider pass.
        const { responseCode = 0, command, response = "" } = error as { responseCode?: number; command?: string; response?: string };
        return command === "RCPT TO" && responseCode >= 500 && /^5\d\d[ -]5\.1\./.test(response) ? "refused" : "failed";
      }
    },
    close: () => transport.close(),
  };
}

/** Into a folder, as files that mail programs open (`.eml`), readable by their owner alone. */
export function fileMailer(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    async send(to, mail) {
      const { message } = (await transport.sendMail(messageOf(from, to, mail))) as { message: Buffer };
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${randomUUID()}.eml`);
      // Whole or not at all: somebody may be watching the folder.
      writeFileSync(`${file}.part`, message, { mode: 0o600 });
      renameSync(`${file}.part`, file);
      return "sent";
    },
    close: () => undefined,
  };
}
