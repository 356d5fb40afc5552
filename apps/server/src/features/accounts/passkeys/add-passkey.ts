import type { createPasskey, Passkey } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/errors/app-error.ts";
import { newId } from "../../../records/ids.ts";
import { writeAudit } from "../../../records/write-audit.ts";
import { passkeys } from "../../../schema/passkeys.ts";
import type { PasskeyRow } from "../../../schema/passkeys.ts";
import { users } from "../../../schema/users.ts";
import type { Principal } from "../../feature-parts.ts";
import type { AccountParts } from "../account-parts.ts";
import { sessionHolder } from "../ceremony.ts";
import { prepareOwnNotice } from "../own-notice.ts";
import { readCreated } from "./credential-json.ts";
import { presentPasskey } from "./present-passkey.ts";
import { relyingParty } from "./relying-party.ts";
import { takeChallenge } from "./take-challenge.ts";
import { verifyCreated } from "./webauthn.ts";

export const MOST_PASSKEYS = 20;

export interface AddPasskeyOptions {
  readonly principal: Principal;
  readonly input: z.output<typeof createPasskey>;
  readonly request: FastifyRequest;
}

/**
 * Keeps the passkey that was made for a ceremony of this session.
 * @throws AppError `invalid_token`, `validation_failed`, `conflict` or `quota_exceeded`
 */
export async function addPasskey(
  parts: AccountParts,
  { principal, input, request }: AddPasskeyOptions,
): Promise<Passkey> {
  const { database, config, now } = parts;
  const { userId } = principal;
  const party = relyingParty(request, config);
  const created = readCreated(input.response);
  const challenge = await database.asSystem((tx) =>
    takeChallenge(tx, {
      id: input.ceremony_id,
      kind: "passkey-create",
      holder: sessionHolder(principal),
      now: now(),
    }),
  );
  const credential = await verifyCreated(party, challenge, created).catch(refuse);
  const notice = await prepareOwnNotice(parts, userId, "passkey-added");
  const { transports } = created.response;
  const row = { ...credential, transports, name: input.name, created_at: new Date(now()) };
  return database.asSystem(async (tx) => {
    const made = await insert(tx, { id: newId(), owner_id: userId, last_used_at: null, ...row });
    await writeAudit(tx, {
      event: "passkey.added",
      ownerId: userId,
      actorId: userId,
      request,
      detail: { passkey_id: made.id },
    });
    await notice.post(tx);
    return presentPasskey(made);
  });
}

/** The account is locked, so that two at once do not both take the last place. */
async function insert(tx: Tx, row: PasskeyRow): Promise<PasskeyRow> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, row.owner_id)).for("update");
  const count = await tx.$count(passkeys, eq(passkeys.owner_id, row.owner_id));
  if (count >= MOST_PASSKEYS) throw tooManyPasskeys();
  const [made] = await tx
    .insert(passkeys)
    .values(row)
    .onConflictDoNothing({ target: passkeys.credential_id })
    .returning();
  if (!made) throw new AppError("conflict", "This passkey is known already: make another one.");
  return made;
}

export function tooManyPasskeys(): AppError {
  return new AppError(
    "quota_exceeded",
    `An account has at most ${MOST_PASSKEYS} passkeys: delete one that you do not use any more.`,
    { retryable: false },
  );
}

function refuse(cause: unknown): never {
  throw new AppError("validation_failed", "This passkey could not be verified: begin again.", {
    fields: [{ field: "response", message: "does not answer what was asked" }],
    cause,
  });
}
