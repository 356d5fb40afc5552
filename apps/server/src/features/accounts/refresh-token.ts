import { createHmac } from "node:crypto";
import type { Tx } from "../../platform/database/database.ts";
import type { Secrets } from "../../platform/secrets/secrets.ts";
import { newId } from "../../records/ids.ts";
import { refreshTokens } from "../../schema/refresh-tokens.ts";
import { hashSecretToken } from "./secret-token.ts";

const DAY_MS = 86_400_000;

export interface NewRefreshToken {
  readonly userId: string;
  readonly sessionId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly days: number;
}

/**
 * The token of a row. It follows from the row's id and a key that only this installation has, so
 * that the same one can be handed out again to a request that was on its way with the one before;
 * the database alone, with its digests, gives no token away.
 */
export function refreshTokenText(secrets: Secrets, id: string): string {
  return createHmac("sha256", secrets.keyFor("refresh-token")).update(id).digest("base64url");
}

/** Makes the session's next refresh token. */
export async function insertRefreshToken(
  tx: Tx,
  secrets: Secrets,
  { userId, sessionId, now, days }: NewRefreshToken,
): Promise<{ readonly id: string; readonly text: string }> {
  const id = newId();
  const text = refreshTokenText(secrets, id);
  await tx.insert(refreshTokens).values({
    id,
    owner_id: userId,
    session_id: sessionId,
    token_hash: hashSecretToken(text) ?? "",
    created_at: new Date(now),
    expires_at: new Date(now + days * DAY_MS),
  });
  return { id, text };
}
