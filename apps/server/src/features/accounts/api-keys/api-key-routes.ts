import {
  apiKeys as apiKeyList,
  createApiKey as createApiKeyBody,
  createdApiKey,
} from "@emblazon/contract";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { App } from "../../../platform/http/app.ts";
import { OWN_ACCOUNT, PROOF_WORDS, PROVES_ACCOUNT } from "../../../platform/http/route-access.ts";
import { idFromPath, notFound } from "../../../records/ids.ts";
import { writeAudit } from "../../../records/write-audit.ts";
import { apiKeys } from "../../../schema/api-keys.ts";
import type { AccountParts } from "../account-parts.ts";
import { requireFreshProof } from "../require-fresh-proof.ts";
import { createApiKey } from "./create-api-key.ts";
import { presentApiKey } from "./present-api-key.ts";

const tags = ["API keys"];
/** A key reaches none of these, so that none makes another or gives itself more. */
const config = { access: OWN_ACCOUNT };

/** Keys for programs that act in someone's name. */
export function registerApiKeyRoutes(app: App, parts: AccountParts): void {
  registerReading(app, parts);
  registerMaking(app, parts);
  registerDeleting(app, parts);
}

function registerReading(app: App, { identity, database }: AccountParts): void {
  app.get(
    "/users/me/api-keys",
    {
      config,
      schema: { summary: "The API keys, newest first", tags, response: { 200: apiKeyList } },
    },
    async (request, reply) => {
      const { userId } = await identity.requireUser(request, reply);
      const rows = await database.asUser(userId, (tx) =>
        tx.select().from(apiKeys).orderBy(desc(apiKeys.id)),
      );
      return { data: rows.map(presentApiKey) };
    },
  );
}

function registerMaking(app: App, parts: AccountParts): void {
  app.post(
    "/users/me/api-keys",
    {
      config: { access: PROVES_ACCOUNT },
      schema: {
        summary: "Make an API key",
        description:
          `${PROOF_WORDS} ` +
          "The answer holds the key, which is never told again; an Idempotency-Key is not heeded. " +
          "`read` looks, `generate` looks, starts and stops work, `write` looks, changes and deletes.",
        tags,
        body: createApiKeyBody,
        response: { 201: createdApiKey },
      },
    },
    async (request, reply) => {
      const principal = await parts.identity.requireUser(request, reply);
      const { password, ...input } = request.body;
      await requireFreshProof(parts, principal, { password, request });
      const made = await createApiKey(parts, { userId: principal.userId, input, request });
      return reply.code(201).header("cache-control", "no-store").send(made);
    },
  );
}

function registerDeleting(app: App, { identity, database }: AccountParts): void {
  app.delete(
    "/users/me/api-keys/:id",
    {
      config,
      schema: {
        summary: "Delete an API key; it stops working at once",
        tags,
        params: z.object({ id: z.string() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const { userId } = await identity.requireUser(request, reply);
      await database.asSystem(async (tx) => {
        const [gone] = await tx
          .delete(apiKeys)
          .where(and(eq(apiKeys.id, id), eq(apiKeys.owner_id, userId)))
          .returning({ prefix: apiKeys.prefix });
        if (!gone) throw notFound();
        await writeAudit(tx, {
          event: "api_key.deleted",
          ownerId: userId,
          actorId: userId,
          request,
          detail: { api_key_id: id, prefix: gone.prefix },
        });
      });
      identity.forget();
      return reply.code(204).send(null);
    },
  );
}
