import { usage } from "@emblazon/contract";
import type { App } from "../../platform/http/app.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { findUsage } from "./find-usage.ts";

/** `GET /users/me/usage`: the dashboard's numbers, for guests too. */
export function registerUsageRoute(app: App, parts: FeatureParts): void {
  app.get(
    "/users/me/usage",
    {
      schema: {
        summary: "What was made, per day, kind and model, and what it weighs",
        tags: ["accounts"],
        response: { 200: usage },
      },
    },
    async (request, reply) => {
      const principal = await parts.identity.identify(request, reply);
      if (!principal) {
        throw new AppError("unauthenticated", "Make something first, or sign in.", {
          headers: { "www-authenticate": "Bearer" },
        });
      }
      const { userId } = principal;
      return parts.database.asUser(userId, (tx) =>
        findUsage(tx, {
          ownerId: userId,
          storageLimitBytes: parts.config.limits.storageBytesPerUser,
        }),
      );
    },
  );
}
