import type { FastifyRequest } from "fastify";
import type { Tx } from "../../platform/database/database.ts";
import { newId } from "../../records/ids.ts";
import { plainText } from "../../records/plain-text.ts";
import { sessions } from "../../schema/sessions.ts";
import type { SessionRow } from "../../schema/sessions.ts";
import { hashSecretToken, newSecretToken } from "./secret-token.ts";

const LONGEST_USER_AGENT = 400;

export interface NewSession {
  readonly userId: string;
  readonly method: SessionRow["method"];
  readonly request: FastifyRequest;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly endsAt: number;
}

/** A session with an id and a token of its own: nothing of an earlier one lives on in it. */
export async function insertSession(
  tx: Tx,
  { userId, method, request, now, endsAt }: NewSession,
): Promise<{ readonly sessionId: string; readonly token: string }> {
  const sessionId = newId();
  const token = newSecretToken();
  await tx.insert(sessions).values({
    id: sessionId,
    owner_id: userId,
    token_hash: hashSecretToken(token) ?? "",
    method,
    ip: request.ip,
    user_agent: plainText(request.headers["user-agent"] ?? "").slice(0, LONGEST_USER_AGENT),
    created_at: new Date(now),
    renewed_at: new Date(now),
    expires_at: new Date(endsAt),
  });
  return { sessionId, token };
}
