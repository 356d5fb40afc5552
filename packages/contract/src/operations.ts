import { z } from "zod";
import { user } from "./accounts.ts";

export const serviceState = z.object({
  status: z.enum(["ok", "degraded", "down"]),
  latency_ms: z.number().nullable(),
});

/** Body of `GET /health`. */
export const health = z.object({
  status: z.enum(["ok", "degraded", "down"]),
  version: z.string(),
  uptime_seconds: z.number(),
  environment: z.string(),
  services: z.record(z.string(), serviceState),
});
export type Health = z.infer<typeof health>;

/** Body of `GET /ready`. */
export const readiness = z.object({ ready: z.boolean() });

/** Body of `GET /api/v1/session`: who the caller is, as far as the cookie or the token says. */
export const session = z.object({
  kind: z.enum(["visitor", "guest", "user"]),
  user_id: z.uuid().nullable(),
  /** The account; null for visitors and guests. */
  user: user.nullable().default(null),
});
export type Session = z.infer<typeof session>;
