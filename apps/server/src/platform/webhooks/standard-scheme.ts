import type { SignatureScheme } from "./signature-scheme.ts";

const PREFIX = "whsec_";
/** "Signing secret" in the specification's table: 192 bits at least, 512 at most. */
const KEY_BYTES = { min: 24, max: 64 } as const;
/** No dot: it would let id, time and body run into each other. */
const ID = /^[\x21-\x2d\x2f-\x7e]{1,255}$/;

/**
 * Standard Webhooks, as Svix and Replicate send it: `webhook-id`, `webhook-timestamp` in seconds and
 * `webhook-signature: v1,<base64>[ v1,<base64>]…` over `<id>.<seconds>.<body>`. Signatures of other
 * versions, such as `v1a`, are passed over. The key is what the Base64 after `whsec_` stands for.
 *
 * Source: Standard Webhooks 1.0.0, "Signature scheme" and "Webhook headers"
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).
 */
export const standardScheme: SignatureScheme = {
  toKey: (secret) => {
    if (!secret.startsWith(PREFIX)) throw new TypeError(`does not start with ${PREFIX}`);
    const text = secret.slice(PREFIX.length);
    const key = Buffer.from(text, "base64");
    if (withoutPadding(key.toString("base64")) !== withoutPadding(text)) {
      throw new TypeError(`is not Base64 after ${PREFIX}`);
    }
    if (key.length < KEY_BYTES.min || key.length > KEY_BYTES.max) {
      throw new TypeError(`holds no key of ${KEY_BYTES.min} to ${KEY_BYTES.max} bytes`);
    }
    return key;
  },
  readClaim: (headers) => {
    const { "webhook-id": id, "webhook-timestamp": sentAt, "webhook-signature": list } = headers;
    if (typeof id !== "string" || typeof sentAt !== "string" || typeof list !== "string") {
      return null;
    }
    if (!ID.test(id)) return null;
    const signatures = list
      .split(" ")
      .filter((item) => item.startsWith("v1,"))
      .map((item) => item.slice("v1,".length));
    return { signatures, encoding: "base64", prefix: `${id}.${sentAt}.`, sentAt, id };
  },
};

function withoutPadding(text: string): string {
  return text.replace(/={1,2}$/, "");
}
