import type { FastifyRequest } from "fastify";
import type { ServerParts } from "../../platform/lifecycle/server-parts.ts";
import { newId } from "../../records/ids.ts";
import { users } from "../../schema/users.ts";
import type { Principal } from "../feature-parts.ts";
import { insertSession } from "./insert-session.ts";
import type { SessionLife } from "./session-life.ts";

/** Makes a visitor someone who owns things: a user without a name, and a session. */
export async function createGuest(
  { database, now }: Pick<ServerParts, "database" | "now">,
  life: SessionLife,
  request: FastifyRequest,
): Promise<{ readonly guest: Principal; readonly token: string; readonly endsAt: number }> {
  const userId = newId();
  const at = now();
  const endsAt = life.endsAt({ kind: "guest", createdAt: at }, at);
  return database.asSystem(async (tx) => {
    await tx.insert(users).values({ id: userId, owner_id: userId, kind: "guest" });
    const { sessionId, token } = await insertSession(tx, {
      userId,
      method: "guest",
      request,
      now: at,
      endsAt,
    });
    return {
      guest: { userId, kind: "guest", role: "user", sessionId, scopes: null },
      token,
      endsAt,
    };
  });
}
