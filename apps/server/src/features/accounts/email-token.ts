import { and, eq, gt, isNull } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { newId } from "../../records/ids.ts";
import { emailTokens } from "../../schema/email-tokens.ts";
import type { EmailTokenRow } from "../../schema/email-tokens.ts";
import { hashSecretToken } from "./secret-token.ts";

const MINUTE_MS = 60_000;
const LIFE_MS = {
  verify: 24 * 60 * MINUTE_MS,
  change: 24 * 60 * MINUTE_MS,
  reset: 30 * MINUTE_MS,
} as const;

type Purpose = EmailTokenRow["purpose"];

export interface NewEmailToken {
  readonly userId: string;
  readonly purpose: Purpose;
  /** The address that the link speaks for. */
  readonly email: string;
  /** The secret itself; its digest is kept. */
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Keeps what a mail's link carries; earlier ones for the same purpose end. */
export async function insertEmailToken(
  tx: Tx,
  { userId, purpose, email, token, now }: NewEmailToken,
): Promise<void> {
  await tx
    .delete(emailTokens)
    .where(and(eq(emailTokens.owner_id, userId), eq(emailTokens.purpose, purpose)));
  await tx.insert(emailTokens).values({
    id: newId(),
    owner_id: userId,
    purpose,
    token_hash: hashSecretToken(token) ?? "",
    email,
    created_at: new Date(now),
    expires_at: new Date(now + LIFE_MS[purpose]),
  });
}

/**
 * A link's token as it stands, without taking it.
 * @throws AppError `invalid_token` for one that is unknown, used, too old or for something else
 */
export async function seeEmailToken(
  tx: Tx,
  token: string,
  purposes: readonly Purpose[],
  now: number,
): Promise<EmailTokenRow> {
  const [row] = await tx.select().from(emailTokens).where(isGood(token, now));
  if (!row || !purposes.includes(row.purpose)) throw invalidEmailToken();
  return row;
}

/**
 * Takes a link's token, once.
 * @throws AppError `invalid_token` for one that is unknown, used, too old or for something else
 */
export async function takeEmailToken(
  tx: Tx,
  token: string,
  { purposes, now }: { readonly purposes: readonly Purpose[]; readonly now: number },
): Promise<EmailTokenRow> {
  const [row] = await tx
    .update(emailTokens)
    .set({ used_at: new Date(now) })
    .where(isGood(token, now))
    .returning();
  if (!row || !purposes.includes(row.purpose)) throw invalidEmailToken();
  return row;
}

/** @throws AppError `invalid_token` for text that was never a token */
function isGood(token: string, now: number): SQL | undefined {
  const hash = hashSecretToken(token);
  if (hash === null) throw invalidEmailToken();
  return and(
    eq(emailTokens.token_hash, hash),
    isNull(emailTokens.used_at),
    gt(emailTokens.expires_at, new Date(now)),
  );
}

export function invalidEmailToken(): AppError {
  return new AppError("invalid_token", "This link was used or has ended: ask for a new one.", {
    fields: [{ field: "token", message: "is not valid any more" }],
  });
}
