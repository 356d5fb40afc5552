import type { passkeyLogin, SignedIn } from "@emblazon/contract";
import { and, eq, lt, or, sql } from "drizzle-orm";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/errors/app-error.ts";
import { passkeys } from "../../../schema/passkeys.ts";
import type { PasskeyRow } from "../../../schema/passkeys.ts";
import type { AccountParts } from "../account-parts.ts";
import { notingRefusal, RefusalReason } from "../note-refusal.ts";
import { signIn } from "../sign-in.ts";
import { readAssertion } from "./credential-json.ts";
import type { Assertion } from "./credential-json.ts";
import { relyingParty } from "./relying-party.ts";
import { takeChallenge } from "./take-challenge.ts";
import { userHandle, verifyAssertion } from "./webauthn.ts";

export interface PasskeySignIn {
  readonly input: z.output<typeof passkeyLogin>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** What the browser's cookie holds. */
  readonly browser: string;
}

/**
 * Signs in whoever shows a passkey. The authenticator has made sure of its person, so that this is
 * two factors at once and no code is asked for.
 * @throws AppError `invalid_token` for the ceremony, `invalid_credentials` for the passkey
 */
export async function signInWithPasskey(
  parts: AccountParts,
  { input, request, reply, browser }: PasskeySignIn,
): Promise<SignedIn> {
  const party = relyingParty(request, parts.config);
  const assertion = readAssertion(input.response);
  const { challenge, passkey } = await parts.database.asSystem(async (tx) => ({
    challenge: await takeChallenge(tx, {
      id: input.ceremony_id,
      kind: "passkey-login",
      holder: { userId: null, secret: browser },
      now: parts.now(),
    }),
    passkey: await findPasskey(tx, assertion.id),
  }));
  const ownerId = passkey?.owner_id ?? null;
  return notingRefusal(parts, { ownerId, actorId: null, request, proof: "passkey" }, async () => {
    if (passkey === null) throw refusedPasskey(new RefusalReason("unknown passkey"));
    requireOwner(passkey, assertion);
    const counter = await verifyAssertion(party, challenge, assertion, passkey.public_key).catch(
      (cause: unknown) => {
        throw refusedPasskey(new RefusalReason("not verified", { cause }));
      },
    );
    return signIn(parts, {
      request,
      reply,
      userId: passkey.owner_id,
      method: "passkey",
      before: (tx) => countUse(tx, passkey.id, { counter, at: new Date(parts.now()) }),
    });
  });
}

async function findPasskey(tx: Tx, credentialId: string): Promise<PasskeyRow | null> {
  const [row] = await tx.select().from(passkeys).where(eq(passkeys.credential_id, credentialId));
  return row ?? null;
}

/** The authenticator says itself whose the passkey is (WebAuthn Level 3, section 7.2, step 6). */
function requireOwner({ owner_id }: PasskeyRow, { response }: Assertion): void {
  const said = Buffer.from(response.userHandle, "base64url");
  if (!said.equals(userHandle(owner_id))) {
    throw refusedPasskey(new RefusalReason("of another person"));
  }
}

/**
 * A passkey that counts has counted further; one that went back was copied. Most passkeys live in
 * several devices and stay at nought.
 */
async function countUse(
  tx: Tx,
  passkeyId: string,
  { counter, at }: { readonly counter: number; readonly at: Date },
): Promise<void> {
  const neverCounts = and(eq(passkeys.counter, 0), sql`${counter}::bigint = 0`);
  const counted = await tx
    .update(passkeys)
    .set({ counter, last_used_at: at })
    .where(and(eq(passkeys.id, passkeyId), or(lt(passkeys.counter, counter), neverCounts)))
    .returning({ id: passkeys.id });
  if (counted.length === 0) throw refusedPasskey(new RefusalReason("the counter went back"));
}

function refusedPasskey(cause: RefusalReason): AppError {
  return new AppError(
    "invalid_credentials",
    "This passkey does not sign in here: try another one, or sign in another way.",
    { cause },
  );
}
