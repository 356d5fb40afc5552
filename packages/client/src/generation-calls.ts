import { generation, generationWithAssets, page, startedGeneration } from "@emblazon/contract";
import type { Generation, GenerationWithAssets, StartedGeneration } from "@emblazon/contract";
import { generationStream } from "./generation-stream.ts";
import type { GenerationStreamOptions, StreamMessage } from "./generation-stream.ts";
import type { Http } from "./http.ts";
import type { Page, PageOptions } from "./page.ts";

export interface StartGenerationInput {
  /** 1–12, default 6. */
  readonly num_variations?: number;
  readonly instruction?: string;
  readonly seed?: number;
  /** `auto` (default), `built-in` or `vendor/model`. */
  readonly engine?: string;
}

/** Calls about pieces of work. */
export interface GenerationCalls {
  /** More variants for a project; earlier ones stay. */
  start(
    projectId: string,
    input: StartGenerationInput,
    signal?: AbortSignal,
  ): Promise<StartedGeneration>;
  /** A project's generations, newest first; also those whose logos all lie in the trash. */
  list(projectId: string, options?: PageOptions): Promise<Page<Generation>>;
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
    list: (projectId, { signal, ...query } = {}) =>
      http.json(
        { path: `projects/${projectId}/generations`, query: { ...query }, signal },
        page(generation),
      ),
    get: (id, signal) => http.json({ path: `generations/${id}`, signal }, generationWithAssets),
    stop: (id, signal) => http.empty({ method: "DELETE", path: `generations/${id}`, signal }),
    stream: (id, options) =>
      generationStream({ ...line, url: http.url(`generations/${id}/stream`) }, options),
  };
}
