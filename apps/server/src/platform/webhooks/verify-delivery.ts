import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { SignatureClaim, SignatureScheme } from "./signature-scheme.ts";

/** Seconds that a sender's clock and ours may be apart, the way included; Stripe's own default. */
export const TOLERANCE_SECONDS = 300;

export interface VerifyOptions {
  readonly scheme: SignatureScheme;
  readonly headers: IncomingHttpHeaders;
  /** Byte for byte as it came. */
  readonly body: Buffer;
  /** Any of them may have signed. */
  readonly keys: readonly Buffer[];
  /** Above 0: there is no way to leave the age out. */
  readonly toleranceSeconds: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What of a delivery is signed: all that may be believed of it. */
export interface SignedDelivery {
  readonly body: Buffer;
  /** The delivery's id; null where the scheme signs none. */
  readonly id: string | null;
}

/**
 * Checks who sent a delivery, and when: not longer ago, and not further ahead, than the tolerance.
 * Whether a signature fits takes the same time wherever it differs.
 * @returns null for a delivery that is to be refused, whatever the reason
 * @throws RangeError for a tolerance that would let everything pass
 */
export function verifyDelivery(options: VerifyOptions): SignedDelivery | null {
  const { scheme, headers, body, keys } = options;
  const claim = scheme.readClaim(headers);
  if (claim === null || !isOnTime(claim, options)) return null;
  const isSigned = keys.some((key) => isSignedWith(key, claim, body));
  return isSigned ? { body, id: claim.id } : null;
}

function isOnTime(
  { sentAt }: SignatureClaim,
  { toleranceSeconds, now }: Pick<VerifyOptions, "toleranceSeconds" | "now">,
): boolean {
  if (!(toleranceSeconds > 0 && toleranceSeconds < Infinity)) {
    throw new RangeError("the tolerance has to be a number of seconds above 0");
  }
  if (sentAt === null) return true;
  if (!/^\d{1,12}$/.test(sentAt)) return false;
  return Math.abs(now / 1000 - Number(sentAt)) <= toleranceSeconds;
}

/** Compares the text, not what it stands for: several texts can stand for the same bytes. */
function isSignedWith(key: Buffer, claim: SignatureClaim, body: Buffer): boolean {
  const hmac = createHmac("sha256", key).update(claim.prefix).update(body);
  const expected = Buffer.from(hmac.digest(claim.encoding));
  return claim.signatures.some((signature) => {
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
