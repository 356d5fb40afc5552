import { createAccessTokens } from "../../features/accounts/access-token.ts";
import { newApiKey } from "../../features/accounts/api-key-text.ts";
import { hashSecretToken, newSecretToken } from "../../features/accounts/secret-token.ts";
import type { ServerParts } from "../../platform/lifecycle/server-parts.ts";
import { newId } from "../../records/ids.ts";
import { apiKeys } from "../../schema/api-keys.ts";
import type { ApiKeyRow } from "../../schema/api-keys.ts";
import { sessions } from "../../schema/sessions.ts";

const HOUR_MS = 3_600_000;

/** What a call comes with. */
export type Headers = Readonly<Record<string, string>>;

export interface MadeSession {
  readonly sessionId: string;
  readonly cookie: Headers;
  readonly token: Headers;
}

/** A session with its cookie and an access token, as a sign-in makes them. */
export async function makeSession(
  parts: ServerParts,
  userId: string,
  endsInMs: number = HOUR_MS,
): Promise<MadeSession> {
  const sessionId = newId();
  const secret = newSecretToken();
  await parts.database.asSystem((tx) =>
    tx.insert(sessions).values({
      id: sessionId,
      owner_id: userId,
      token_hash: hashSecretToken(secret) ?? "",
      method: "password",
      expires_at: new Date(parts.now() + endsInMs),
    }),
  );
  return {
    sessionId,
    cookie: { cookie: `emblazon_session=${secret}` },
    token: await tokenOf(parts, { userId, sessionId }),
  };
}

/** An access token, made so long ago. */
export async function tokenOf(
  parts: ServerParts,
  claims: { readonly userId: string; readonly sessionId: string },
  agoMs = 0,
): Promise<Headers> {
  const tokens = createAccessTokens({ ...parts, now: () => parts.now() - agoMs });
  return bearer(await tokens.issue(claims));
}

/** An API key with those scopes. */
export async function makeKey(
  parts: ServerParts,
  userId: string,
  scopes: ApiKeyRow["scopes"],
  endsInMs: number = HOUR_MS,
): Promise<{ readonly id: string; readonly key: Headers }> {
  const { text, hash, prefix } = newApiKey();
  const id = newId();
  await parts.database.asSystem((tx) =>
    tx.insert(apiKeys).values({
      id,
      owner_id: userId,
      name: "Key",
      prefix,
      key_hash: hash,
      scopes,
      expires_at: new Date(parts.now() + endsInMs),
    }),
  );
  return { id, key: bearer(text) };
}

export function bearer(text: string): Headers {
  return { authorization: `Bearer ${text}` };
}
