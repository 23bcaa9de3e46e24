// The door to nodemailer: mails go to the SMTP server that is set, else as files into the outbox folder.
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { createTransport, type SendMailOptions } from "nodemailer";
import { isOnThisMachine } from "../own-machine";
import type { Mail } from "./mails";

/** `sent`; `refused`: this address will never take it; `unknown`: the server does not know the address now; `failed`: it was not taken, and is worth another try; `unclear`: perhaps it was taken; `away`: the mail server cannot be reached. */
export type Delivery = "sent" | "refused" | "unknown" | "failed" | "unclear" | "away";
export type Mailer = { send(to: string, mail: Mail): Promise<Delivery>; close(): void };

/** Notices of failure would bring the mail, its link in it, into the sender's mailbox (RFC 3461). */
const noNotice = { notify: "never", return: "headers" } as const;

/** No X-Mailer, no reading of files or addresses; a mail from a machine says so (RFC 3834). */
const common = { xMailer: false as const, disableFileAccess: true, disableUrlAccess: true, headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" } };

function messageOf(from: string, to: string, mail: Mail) {
  const host = from.slice(from.lastIndexOf("@") + 1).replace(/>.*$/, "");
  return { ...common, from, to, ...mail, dsn: noNotice, messageId: `<${randomUUID()}@${host}>`, textEncoding: "base64" as const };
}

/** How many mails are on their way at once. */
export const connections = 8;
/** How long one may take in all, in milliseconds: less than it is lent for (outbox.ts). */
const longestSending = 45_000;

/** What the mail server made of it. @param isBegun was the mail itself asked for? Then, without an answer, nobody knows. */
function outcomeOf(error: unknown, isBegun: boolean): Delivery {
  const { responseCode = 0, command, response = "" } = error as { responseCode?: number; command?: string; response?: string };
  if (responseCode === 0) return isBegun ? "unclear" : "away";
  // “Service not available, closing” (RFC 5321, 4.2.3), whatever was asked.
  if (responseCode === 421) return "away";
  if (command !== "RCPT TO") return "failed";
  // About the address alone (RFC 3463, 3.2: not those about the sender; RFC 5321, 4.2.2, where nothing more exact is said): quotas and policies of the provider pass.
  const isOurs = /sender|relay/i.test(response);
  if (isOurs) return "failed";
  if (/^5\d\d[ -]5\.1\.[1-36]/.test(response)) return "refused";
  const isExact = /^\d{3}[ -]\d\.\d+\.\d+/.test(response);
  return /^4\d\d[ -]4\.1\.[1-36]/.test(response) || (!isExact && /^55[013]/.test(response)) ? "unknown" : "failed";
}

/** How to reach the mail server: never in clear text over a network, whatever somebody between makes of its greeting. @param url `smtps://…`, or `smtp://…` with STARTTLS (RFC 3207) */
export function smtpOptions(url: string) {
  return { url, requireTLS: url.startsWith("smtp:") && !isOnThisMachine(url), connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 40_000 } as Parameters<typeof createTransport>[0] & object;
}

/** Through SMTP. @param url `smtps://user:password@host:port` @param from the sender */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ ...smtpOptions(url), pool: true, maxConnections: connections, maxMessages: 100 } as Parameters<typeof createTransport>[0]);
  // Each mail tells its own stream: what the server has begun to hear it may have taken, whatever came of it.
  transport.use("stream", ({ message, data }, done) => {
    const createReadStream = message.createReadStream.bind(message);
    message.createReadStream = (options) => {
      const stream = createReadStream(options);
      (data as { track?: (stream: Readable) => void }).track?.(stream);
      return stream;
    };
    done();
  });
  return {
    async send(to, mail) {
      let stream: Readable | undefined;
      const track = (begun: Readable) => (stream = begun);
      try {
        await transport.sendMail({ ...messageOf(from, to, mail), signal: AbortSignal.timeout(longestSending), track } as SendMailOptions);
        return "sent";
      } catch (error) {
        return outcomeOf(error, stream?.readableDidRead ?? false);
      }
    },
    close: () => transport.close(),
  };
}

/** A mail in the folder is of no more use when its link is dead, in milliseconds. */
const keptFor = 48 * 60 * 60 * 1000;

/** Throws away what `fileMailer` wrote long ago, half-written files too. @param now milliseconds since 1970 */
export function throwAwayOld(folder: string, now: number): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (/\.eml(?:\.part)?$/.test(name) && (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now) < now - keptFor) rmSync(file, { force: true });
  }
}

/** Into a folder, as files that mail programs open (`.eml`), readable by their owner alone, for two days. */
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
