import { z } from "zod";
import { assetKind } from "./assets.ts";

/** A calendar day, in UTC. */
const day = z.iso.date();

/** Body of `GET /users/me/usage`: what the caller has made, for a dashboard. */
export const usage = z.object({
  totals: z.object({
    projects: z.int(),
    generations: z.int(),
    /** Finished ones, the trash included. */
    assets: z.int(),
    favorites: z.int(),
  }),
  /** The last 90 days, today last, a day without work included. */
  per_day: z.array(z.object({ date: day, generations: z.int(), assets: z.int() })),
  per_kind: z.array(z.object({ kind: assetKind, assets: z.int() })),
  /** What drew them, the busiest first, with the time that one took on average. */
  per_model: z.array(z.object({ model: z.string(), assets: z.int(), average_ms: z.int() })),
  storage_bytes: z.int(),
  /** What may still be stored; the limit is the server's. */
  storage_limit_bytes: z.int(),
  /** Null where nothing is counted in credits. */
  credits: z.int().nullable(),
});
export type Usage = z.infer<typeof usage>;
