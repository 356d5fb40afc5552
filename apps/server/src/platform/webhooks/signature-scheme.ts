import type { IncomingHttpHeaders } from "node:http";

/** What a delivery's headers claim; nothing of it is believed before a signature holds. */
export interface SignatureClaim {
  /** One that holds is enough: while a secret is replaced, a sender signs with both. */
  readonly signatures: readonly string[];
  readonly encoding: "hex" | "base64";
  /** What is signed in front of the body. */
  readonly prefix: string;
  /** Seconds since 1970 as they were signed; null where the scheme signs no time. */
  readonly sentAt: string | null;
  /** The delivery's id; null where the scheme signs none. */
  readonly id: string | null;
}

/** One way to sign a call-back: HMAC-SHA256 over a prefix and the body's bytes. */
export interface SignatureScheme {
  /**
   * The key out of a secret, as the sender shows it to people.
   * @throws TypeError that says what is wrong with the secret, without it
   */
  readonly toKey: (secret: string) => Buffer;
  /** null when there is no signature of this scheme in these headers. */
  readonly readClaim: (headers: IncomingHttpHeaders) => SignatureClaim | null;
}
