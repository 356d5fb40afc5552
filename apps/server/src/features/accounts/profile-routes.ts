import { profilePatch, user } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import type { App } from "../../platform/http/app.ts";
import { OWN_ACCOUNT } from "../../platform/http/route-access.ts";
import { notFound } from "../../records/ids.ts";
import { users } from "../../schema/users.ts";
import type { AccountParts } from "./account-parts.ts";
import { showUser } from "../../records/find-user.ts";

const tags = ["accounts"];

export function registerProfileRoutes(app: App, { identity, database }: AccountParts): void {
  app.get(
    "/users/me",
    {
      schema: { summary: "The account of whoever asks", tags, response: { 200: user } },
    },
    async (request, reply) => {
      const { userId } = await identity.requireUser(request, reply);
      return database.asUser(userId, async (tx) => {
        const shown = await showUser(tx, userId);
        if (!shown) throw notFound();
        return shown;
      });
    },
  );

  app.put(
    "/users/me",
    {
      config: { access: OWN_ACCOUNT },
      schema: { summary: "Change the profile", tags, body: profilePatch, response: { 200: user } },
    },
    async (request, reply) => {
      const { userId } = await identity.requireUser(request, reply);
      const { full_name } = request.body;
      return database.asUser(userId, async (tx) => {
        if (full_name !== undefined) {
          await tx.update(users).set({ full_name }).where(eq(users.id, userId));
        }
        const shown = await showUser(tx, userId);
        if (!shown) throw notFound();
        return shown;
      });
    },
  );
}
