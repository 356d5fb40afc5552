import { createHmac } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const STEP_MS = 30_000;
const DIGITS = 6;

/**
 * The code that an authenticator app shows (RFC 6238 with SHA-1, 30 s, six digits).
 *
 * @param secret Base32, as the app is given it; spaces do not count
 * @param options.at milliseconds since 1970; now when left out
 * @param options.step how many steps of 30 s before (less than 0) or after that time
 */
export function totpCode(secret: string, options: { at?: number; step?: number } = {}): string {
  const counter = Math.floor((options.at ?? Date.now()) / STEP_MS) + (options.step ?? 0);
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const digest = createHmac("sha1", fromBase32(secret)).update(message).digest();
  const offset = digest.readUInt8(digest.length - 1) & 0xf;
  const number = digest.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, "0");
}

function fromBase32(text: string): Buffer {
  const bits = [...text.toUpperCase().replaceAll(/[\s=]/g, "")]
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
