// doctor: what stands in the way of signing safely, and what to do about it.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createTransport } from "nodemailer";
import { machineTime } from "@/lib/clock";
import { checkChain } from "@/lib/petition/chain-check";
import { listEntries } from "@/lib/petition/entries";
import { hasPetition, openDatabase } from "@/lib/petition/open";
import { smtpOptions } from "@/lib/petition/mailer";
import { stats } from "@/lib/petition/organisers";
import { openRecipients } from "@/lib/petition/recipients";
import { findSecret } from "@/lib/petition/secret";
import { settings } from "@/lib/settings";
import { print } from "./terminal";

type Finding = { what: string; isGood: boolean; say: string };

/** Of mails that wait only the hour is known in which they were asked for. */
const hour = 3_600_000;

const finding = (what: string, isGood: boolean, good: string, bad: string): Finding => ({ what, isGood, say: isGood ? good : bad });

async function keys(): Promise<Finding[]> {
  const secret = join(settings.dataFolder, "secret");
  const isOwn = existsSync(secret) && (process.platform === "win32" || (statSync(secret).mode & 0o077) === 0);
  const recipients = await openRecipients(settings.dataFolder, settings.recipients, false);
  return [
    finding("secret", isOwn, "the server's secret is there, for its owner alone", existsSync(secret) ? `others can read ${secret}: chmod 600` : "there is no secret: if this site has run before, bring the file here; else start the site once"),
    finding("organisers' keys", new Set(recipients?.keys).size >= 2, `${recipients?.keys.length} organisers' keys`, recipients ? "one organiser's key alone: if it is lost, all signatures are; add a second" : "no organisers' keys: signatures go to a trial key on this machine, or signing is closed"),
  ];
}

async function store(): Promise<Finding[]> {
  if (!hasPetition()) return [finding("database", false, "", `there is none in ${settings.dataFolder}/: start the site once, with the same DATA_DIR or DATABASE_URL`)];
  const database = await openDatabase();
  try {
    await findSecret(database);
    const { signatures, mailsWaiting, oldestMail } = await stats(database);
    const age = oldestMail === undefined ? 0 : machineTime() - oldestMail;
    const faults = checkChain(await listEntries(database, 0, 1_000_000));
    return [
      finding("database", true, `${database.engine}, ${signatures} signatures`, ""),
      finding("outbox", age < 2 * hour, `${mailsWaiting} mails wait`, `a mail has waited for ${Math.floor(age / hour)} hours: is the site running, and the mail server there?`),
      finding("public list", faults.length === 0, "its chain holds", `its chain breaks at entry ${faults[0]?.position}: compare with a backup`),
    ];
  } finally {
    await database.close();
  }
}

async function mail(): Promise<Finding> {
  if (!settings.smtpUrl) return finding("mail", false, "", `no SMTP_URL: mails are written to ${settings.dataFolder}/outbox and nobody gets them`);
  try {
    await createTransport(smtpOptions(settings.smtpUrl)).verify();
    return finding("mail", true, "the mail server answers", "");
  } catch (error) {
    return finding("mail", false, "", `the mail server does not take us (${(error as { code?: string }).code ?? "no answer"}): look at SMTP_URL`);
  }
}

export async function doctor(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: "boolean" } } });
  const found = [
    finding("SITE_URL", settings.siteUrl.startsWith("https://"), settings.siteUrl, `${settings.siteUrl} is not encrypted: set SITE_URL to the public https address`),
    finding("TRUST_PROXY", settings.trustedProxies !== undefined, `${settings.trustedProxies} proxies of our own`, "unset: nobody is limited by address; set it to the number of your reverse proxies"),
    ...(await keys()), await mail(),
    ...(await store().catch((error: unknown): Finding[] => [finding("database", false, "", error instanceof Error ? error.message : "does not answer")])),
  ];
  print(found, values.json, found.map(({ what, isGood, say }) => `${isGood ? "✓" : "✗"} ${what}: ${say}`));
  return found.every(({ isGood }) => isGood) ? 0 : 1;
}
