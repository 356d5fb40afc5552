import { z } from "zod";

/** The queue in which generations wait. */
export const RUN_GENERATION = "run-generation";

export const runGenerationPayload = z.object({ generation_id: z.uuid() });
export type RunGenerationPayload = z.infer<typeof runGenerationPayload>;
