import type { OutgoingBounds } from "../guarded-fetch.ts";

/** So wide that a test which meets them has failed by then. */
export const WIDE_BOUNDS: OutgoingBounds = {
  connectMs: 60_000,
  headMs: 60_000,
  totalMs: 60_000,
  bodyMs: 60_000,
  idleMs: 60_000,
  mostBytes: 1_000_000,
  mostRedirects: 3,
};
