import { z } from "zod";

/** What lies in pg-boss's table for a job: its payload and what we keep beside it. */
export const jobEnvelope = z.object({
  payload: z.unknown(),
  request_id: z.string().optional(),
  /** Runs that ended in an error; runs that a crash ended are not among them. */
  failures: z.int().min(0).default(0),
});
export type JobEnvelope = z.infer<typeof jobEnvelope>;
