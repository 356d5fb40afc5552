import { plainKey } from "./plain-key.ts";
import type { SignatureScheme } from "./signature-scheme.ts";

const HEADER = "stripe-signature";

/**
 * Stripe's signatures: `Stripe-Signature: t=<seconds>,v1=<hex>[,v1=<hex>]…[,v0=<hex>]`, where `v1`
 * is over `<seconds>.<body>` and `v0` is for test deliveries, and never looked at. The key is the
 * secret's text, `whsec_` and all. A header with two times is none of Stripe's.
 *
 * Source: https://docs.stripe.com/webhooks/signature, "Verify manually"; `src/Webhooks.ts` of
 * stripe-node, which differs in that it takes a time in the future, and none at all by default.
 */
export const stripeScheme: SignatureScheme = {
  toKey: plainKey,
  readClaim: (headers) => {
    const header = headers[HEADER];
    if (typeof header !== "string") return null;
    const pairs = header.split(",").map((item) => /^([^=]*)=(.*)$/.exec(item) ?? []);
    const valuesOf = (name: string): string[] =>
      pairs.flatMap(([, key, value]) => (key === name && value !== undefined ? [value] : []));
    const [sentAt, secondTime] = valuesOf("t");
    if (sentAt === undefined || secondTime !== undefined) return null;
    return {
      signatures: valuesOf("v1"),
      encoding: "hex",
      prefix: `${sentAt}.`,
      sentAt,
      id: null,
    };
  },
};
