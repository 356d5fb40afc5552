import { plainKey } from "./plain-key.ts";
import type { SignatureScheme } from "./signature-scheme.ts";

/**
 * HMAC-SHA256 of the body alone, in lower-case hex, in a header of the sender's choice, as with
 * Razorpay's `X-Razorpay-Signature`. It signs neither a time nor an id: what keeps an old delivery
 * from being taken again is the event's own time, and an id that is in the body or made of it. An
 * id in a header, such as `x-razorpay-event-id`, is anybody's to change.
 *
 * Source: https://razorpay.com/docs/webhooks/validate-test; retries go on for 24 hours, and events
 * are sent again for 7 days "exactly as they were originally generated"
 * (https://razorpay.com/docs/webhooks/replay-events).
 */
export function hmacHexScheme(headerName: string): SignatureScheme {
  const name = headerName.toLowerCase();
  return {
    toKey: plainKey,
    readClaim: (headers) => {
      const signature = headers[name];
      if (typeof signature !== "string") return null;
      return { signatures: [signature], encoding: "hex", prefix: "", sentAt: null, id: null };
    },
  };
}
