import { createHash, randomInt } from "node:crypto";

/** Crockford's Base32: of the letters that look like others there is one of each kind. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const GROUPS = 3;
const GROUP_LENGTH = 4;
const CODE = new RegExp(`^[${ALPHABET}]{${GROUPS * GROUP_LENGTH}}$`);
const COUNT = 10;

/** So many new codes as an account has, each of 60 random bits, such as `k3v9-8m2q-7xw4`. */
export function newBackupCodes(): string[] {
  const codes = new Set<string>();
  while (codes.size < COUNT) codes.add(newCode());
  return [...codes];
}

function newCode(): string {
  const group = (): string =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}

/** A code however it was typed: case, spaces, dashes, `o` for 0, `i` or `l` for 1; null for others. */
export function readBackupCode(text: string): string | null {
  const plain = text.toLowerCase().replace(/[\s-]/g, "").replaceAll("o", "0").replace(/[il]/g, "1");
  return CODE.test(plain) ? plain : null;
}

/**
 * What the database keeps of a code. A slow hash is for what people think up: these are 60 random
 * bits each, with the owner in the hash so that one search does not try everybody's, and what they
 * open is the second door only. A key of this installation has no part in it, so that the codes
 * still work when that key was lost and the app's secret cannot be read.
 * @param code as `readBackupCode` gives it
 */
export function hashBackupCode(ownerId: string, code: string): string {
  return createHash("sha256").update(`backup-code:${ownerId}:${code}`).digest("hex");
}
