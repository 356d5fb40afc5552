import { Secret, TOTP } from "otpauth";

/** The one shape that every authenticator app takes (RFC 6238 and the apps' key addresses). */
const SHAPE = { algorithm: "SHA1", digits: 6, period: 30 } as const;
/** Clocks and thumbs may be a step off, either way (RFC 6238, section 5.2). */
const STEPS_OFF = 1;
/** RFC 4226, section 4: 160 bits. */
const SECRET_BYTES = 20;
const CODE = /^\d{6}$/;

/** A new secret for an authenticator app, in Base32. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What an authenticator app reads from a picture. @param account what the app calls it */
export function totpAddress(secret: string, account: string): string {
  return new TOTP({ ...SHAPE, issuer: "Emblazon", label: account, secret }).toString();
}

/** Six digits, however people space them; null for what cannot be a code. */
export function readTotpCode(text: string): string | null {
  const digits = text.replace(/\s/g, "");
  return CODE.test(digits) ? digits : null;
}

/**
 * The time step that a code belongs to, among those around now; null when it belongs to none.
 * @param now milliseconds since 1970
 */
export function stepOfCode(secret: string, code: string, now: number): number | null {
  const delta = TOTP.validate({
    ...SHAPE,
    secret: Secret.fromBase32(secret),
    token: code,
    timestamp: now,
    window: STEPS_OFF,
  });
  return delta === null ? null : TOTP.counter({ ...SHAPE, timestamp: now }) + delta;
}
