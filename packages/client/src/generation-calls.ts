import { createProjectResult, generationWithAssets } from "@emblazon/contract";
import type { GenerationWithAssets } from "@emblazon/contract";
import type { z } from "zod";
import { generationStream } from "./generation-stream.ts";
import type { GenerationStreamOptions, StreamMessage } from "./generation-stream.ts";
import type { Http } from "./http.ts";

const startedGeneration = createProjectResult.pick({ generation_id: true, stream_url: true });

/** Answer of a call that started work. */
export type StartedGeneration = z.infer<typeof startedGeneration>;

export interface StartGenerationInput {
  /** 1–12, default 6. */
  readonly num_variations?: number;
  readonly instruction?: string;
  readonly seed?: number;
}

/** Calls about pieces of work. */
export interface GenerationCalls {
  /** More variants for a project; earlier ones stay. */
  start(
    projectId: string,
    input: StartGenerationInput,
    signal?: AbortSignal,
  ): Promise<StartedGeneration>;
  get(id: string, signal?: AbortSignal): Promise<GenerationWithAssets>;
  /** Aborts: what is done stays, what runs or waits does not come. */
  stop(id: string, signal?: AbortSignal): Promise<void>;
  stream(id: string, options?: GenerationStreamOptions): AsyncGenerator<StreamMessage, void, void>;
}

export function createGenerationCalls(
  http: Http,
  line: { readonly fetch: typeof fetch; readonly headers: Readonly<Record<string, string>> },
): GenerationCalls {
  return {
    start: (projectId, input, signal) =>
      http.json(
        { method: "POST", path: `projects/${projectId}/generations`, body: input, signal },
        startedGeneration,
      ),
    get: (id, signal) => http.json({ path: `generations/${id}`, signal }, generationWithAssets),
    stop: (id, signal) => http.empty({ method: "DELETE", path: `generations/${id}`, signal }),
    stream: (id, options) =>
      generationStream({ ...line, url: http.url(`generations/${id}/stream`) }, options),
  };
}
