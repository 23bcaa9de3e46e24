// An e-mail address as typed, and the one form by which a person is known.
import { domainToASCII } from "node:url";
import { addressTextIn } from "./mail-text";

/** RFC 5321, 4.5.3.1: the longest part before the @, and the longest address. */
const longestLocal = 64;
const longestAddress = 254;
/** RFC 5322, 3.2.3: an atom with dots inside. Quoted parts and comments, which nobody has, are not taken. */
const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Where Google's mail has one box for all spellings with dots. */
const dotless = ["gmail.com", "googlemail.com"];

/**
 * The address to send to, its domain as DNS has it (IDNA); undefined if this can be none. What is pasted along is dropped (anything unseen,
 * blanks and signs around), `Name <a@b>` and `mailto:a@b` are understood, and so are digits and full stops of other keyboards.
 */
export function parseMailAddress(typed: string): string | undefined {
  const address = addressTextIn(typed) ?? "";
  const at = address.lastIndexOf("@");
  const [before, after] = [address.slice(0, at), domainToASCII(address.slice(at + 1))];
  const labels = after.split(".");
  // Node reads a domain as a URL's: what follows a slash, a colon or a question mark would be lost without a word.
  const isWhole = !/[^\p{L}\p{M}\p{N}.-]/u.test(address.slice(at + 1));
  const isDomain = isWhole && labels.length > 1 && labels.every((part) => label.test(part)) && !/^\d+$/.test(labels.at(-1) ?? "");
  if (at < 1 || before.length > longestLocal || !local.test(before) || !isDomain) return undefined;
  const whole = `${before}@${after}`;
  return whole.length > longestAddress ? undefined : whole;
}

/** Where what follows a `+` is a tag of the same box; elsewhere it may be another person's. */
const tagged = ["gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "icloud.com", "me.com", "proton.me", "protonmail.com", "pm.me", "fastmail.com"];

/** The same for all spellings of one box, where its provider is known to have several: small letters, without tag, without dots. */
export function personOf(address: string): string {
  const lower = address.toLowerCase();
  const at = lower.lastIndexOf("@");
  const domain = lower.slice(at + 1);
  const before = lower.slice(0, at);
  const box = tagged.includes(domain) ? before.replace(/(?<=.)\+.*$/, "") : before;
  return dotless.includes(domain) ? `${box.replaceAll(".", "")}@gmail.com` : `${box}@${domain}`;
}

/** Where one box has several domains, and dots, hyphens and underscores in a name change nothing. */
const proton = /@(?:proton\.me|protonmail\.com|pm\.me)$/;

/**
 * For counting mails, where taking two boxes for one costs little: a `+tag` is taken for one of the same box everywhere, since anybody can
 * write one after somebody else's name, and so can anybody spell a name at Proton.
 */
export function boxOf(address: string): string {
  const box = personOf(address).replace(/(?<=.)\+.*(?=@)/, "");
  return proton.test(box) ? `${box.replace(/@.*/, "").replace(/[._-]/g, "")}@proton.me` : box;
}
