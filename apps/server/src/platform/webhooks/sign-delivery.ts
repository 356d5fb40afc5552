import { createHmac, randomBytes } from "node:crypto";
import { standardScheme } from "./standard-scheme.ts";

/** Of the 24 to 64 that the specification allows: as many as SHA-256 gives. */
const KEY_BYTES = 32;

export interface SignedContent {
  /** Without a dot; the same in each attempt. */
  readonly id: string;
  /** Of this attempt, in milliseconds since 1970. */
  readonly sentAtMs: number;
  /** As it is sent. */
  readonly body: string;
}

/** A secret that a receiver knows our deliveries by. */
export function newSigningSecret(): string {
  return `whsec_${randomBytes(KEY_BYTES).toString("base64")}`;
}

/**
 * The three headers by which a receiver knows who sent a delivery, and when (Standard Webhooks 1.0.0).
 * @throws TypeError for what is no such secret
 */
export function signDelivery(
  secret: string,
  { id, sentAtMs, body }: SignedContent,
): Readonly<Record<string, string>> {
  const seconds = Math.floor(sentAtMs / 1_000);
  const hmac = createHmac("sha256", standardScheme.toKey(secret)).update(
    `${id}.${seconds}.${body}`,
  );
  return {
    "webhook-id": id,
    "webhook-timestamp": String(seconds),
    "webhook-signature": `v1,${hmac.digest("base64")}`,
  };
}
