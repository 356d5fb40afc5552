import { z } from "zod";

/** Base64url without padding, as browsers write it. */
const bytes = (mostBytes: number): z.ZodString =>
  z
    .string()
    .min(1)
    .max(Math.ceil((mostBytes * 4) / 3))
    .regex(/^[A-Za-z0-9_-]+$/, { error: "is not base64url" });

/** WebAuthn Level 3, section 5.1.1: an id has at most 1023 bytes. */
const credential = {
  id: bytes(1023),
  rawId: bytes(1023),
  type: z.literal("public-key"),
};

const createdSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(4096),
    attestationObject: bytes(65_536),
    transports: z.array(z.string().max(32)).max(8).default([]),
  }),
});

const assertionSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(4096),
    authenticatorData: bytes(8192),
    signature: bytes(8192),
    userHandle: bytes(64),
  }),
});

/** What `navigator.credentials.create()` gave, as JSON; what is not needed is left out. */
export type CreatedCredential = z.output<typeof createdSchema>;
/** What `navigator.credentials.get()` gave; a passkey always says whose it is. */
export type Assertion = z.output<typeof assertionSchema>;

/** @throws ZodError, which is answered as `validation_failed` */
export function readCreated(json: unknown): CreatedCredential {
  return createdSchema.parse(json);
}

/** @throws ZodError, which is answered as `validation_failed` */
export function readAssertion(json: unknown): Assertion {
  return assertionSchema.parse(json);
}
