import { adminEngineList, engineList, generateAnswer } from "@emblazon/contract";
import type {
  AdminEngineList,
  EngineList,
  GenerateAnswer,
  generateRequest,
  SwitchEngine,
} from "@emblazon/contract";
import type { z } from "zod";
import type { Http } from "./http.ts";

export interface GenerateOptions {
  /** Seconds (0–60) to wait for the logos; 0 answers at once. Default 60. */
  readonly waitSeconds?: number;
  readonly signal?: AbortSignal;
}

/** Calls about who makes pictures, and the one call that has some made. */
export interface EngineCalls {
  /** The chain in its order, then all others. */
  list(signal?: AbortSignal): Promise<EngineList>;
  /** From a prompt to finished logos. */
  generate(
    input: z.input<typeof generateRequest>,
    options?: GenerateOptions,
  ): Promise<GenerateAnswer>;
  /** For administrators: with what each cost today. */
  administer(signal?: AbortSignal): Promise<AdminEngineList>;
  /** For administrators: switches a model off, or on again. */
  switch(input: SwitchEngine, signal?: AbortSignal): Promise<AdminEngineList>;
}

export function createEngineCalls(http: Http): EngineCalls {
  return {
    list: (signal) => http.json({ path: "engines", signal }, engineList),
    generate: (body, { waitSeconds = 60, signal } = {}) =>
      http.json(
        {
          method: "POST",
          path: "generate",
          body,
          headers: { prefer: `wait=${waitSeconds}` },
          signal,
        },
        generateAnswer,
      ),
    administer: (signal) => http.json({ path: "admin/engines", signal }, adminEngineList),
    switch: (body, signal) =>
      http.json({ method: "PATCH", path: "admin/engines", body, signal }, adminEngineList),
  };
}
