import type { createApiKey as createApiKeySchema, CreatedApiKey } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Tx } from "../../../platform/database/database.ts";
import { AppError } from "../../../platform/errors/app-error.ts";
import { newId } from "../../../records/ids.ts";
import { lockAccount, noAccount } from "../../../records/lock-account.ts";
import { writeAudit } from "../../../records/write-audit.ts";
import { apiKeys } from "../../../schema/api-keys.ts";
import type { AccountParts } from "../account-parts.ts";
import { newApiKey } from "../api-key-text.ts";
import type { NewApiKey } from "../api-key-text.ts";
import { findUser } from "../../../records/find-user.ts";
import { prepareNotice } from "../notice-mail.ts";
import { presentApiKey } from "./present-api-key.ts";

const MOST_KEYS = 50;

export interface CreateApiKeyOptions {
  readonly userId: string;
  readonly input: Omit<z.output<typeof createApiKeySchema>, "password">;
  readonly request: FastifyRequest;
}

/**
 * Makes a key; the answer is the only place where it is ever told, and its owner gets a mail.
 * @throws AppError `validation_failed` for an end that has passed, `quota_exceeded` when there are
 *   too many
 */
export async function createApiKey(
  parts: AccountParts,
  { userId, input, request }: CreateApiKeyOptions,
): Promise<CreatedApiKey> {
  const expiresAt = readEnd(input.expires_at, parts.now());
  const user = await findUser(parts.database, userId);
  if (!user) throw noAccount();
  const { email, full_name: name } = user;
  const notice = await prepareNotice(parts, { userId, email, name, what: "api-key-added" });
  const key = newApiKey();
  return parts.database.asSystem(async (tx) => {
    await requireRoom(tx, userId);
    const row = await insert(tx, { userId, input, key, expiresAt, now: parts.now() });
    await writeAudit(tx, {
      event: "api_key.created",
      ownerId: userId,
      actorId: userId,
      request,
      detail: { api_key_id: row.id, prefix: row.prefix, scopes: row.scopes },
    });
    await notice.post(tx);
    return { ...presentApiKey(row), key: key.text };
  });
}

function readEnd(expiresAt: string | undefined, now: number): Date | null {
  if (expiresAt === undefined) return null;
  const end = new Date(expiresAt);
  if (end.getTime() > now) return end;
  throw new AppError("validation_failed", "The end of a key lies in the future.", {
    fields: [{ field: "expires_at", message: "must lie in the future" }],
  });
}

async function requireRoom(tx: Tx, userId: string): Promise<void> {
  await lockAccount(tx, userId);
  const count = await tx.$count(apiKeys, eq(apiKeys.owner_id, userId));
  if (count < MOST_KEYS) return;
  throw new AppError(
    "quota_exceeded",
    `An account has at most ${MOST_KEYS} API keys: delete one that nobody uses any more.`,
    { retryable: false },
  );
}

interface NewRow extends Pick<CreateApiKeyOptions, "userId" | "input"> {
  readonly key: NewApiKey;
  readonly expiresAt: Date | null;
  readonly now: number;
}

async function insert(tx: Tx, { userId, input, key, expiresAt, now }: NewRow) {
  const [row] = await tx
    .insert(apiKeys)
    .values({
      id: newId(),
      owner_id: userId,
      name: input.name,
      prefix: key.prefix,
      key_hash: key.hash,
      scopes: input.scopes,
      created_at: new Date(now),
      expires_at: expiresAt,
    })
    .returning();
  if (!row) throw new Error("the key was not kept");
  return row;
}
