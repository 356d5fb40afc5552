import type { LineState } from "@emblazon/client";
import type { Asset, Generation, StreamEvent } from "@emblazon/contract";
import { useQueryClient } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useClient } from "../app/services.tsx";
import { applyStreamEvent } from "./apply-stream-event.ts";
import type { AssetProgress } from "./apply-stream-event.ts";
import { refreshLineages } from "./asset-cache.ts";
import { projectKeys } from "./query-keys.ts";
import { upsertGeneration } from "./upsert-generation.ts";
import { sleepUntilOnline } from "./sleep-until-online.ts";

export interface GenerationStreamInput {
  readonly projectId: string;
  /** The generation to follow; null for none. */
  readonly generationId: string | null;
  readonly onComplete: (generation: Generation) => void;
}

export interface GenerationLine {
  /** Null while nothing is followed. */
  readonly line: LineState | null;
  /** Why following ended for good. */
  readonly error: unknown;
  readonly retryNow: () => void;
}

/** Follows one generation and writes what it says into the query cache. */
export function useGenerationStream(input: GenerationStreamInput): GenerationLine {
  const { projectId, generationId } = input;
  const client = useClient();
  const queryClient = useQueryClient();
  const [line, setLine] = useState<LineState | null>(null);
  const [error, setError] = useState<unknown>(null);
  const wake = useRef<() => void>(() => undefined);
  const onComplete = useRef(input.onComplete);
  useEffect(() => {
    onComplete.current = input.onComplete;
  });

  useEffect(() => {
    if (generationId === null) return undefined;
    const abort = new AbortController();
    const follow = async (): Promise<void> => {
      const stream = client.generations.stream(generationId, {
        signal: abort.signal,
        onLine: setLine,
        sleep: (ms, signal) =>
          sleepUntilOnline({ ms, signal, onWake: (run) => (wake.current = run) }),
      });
      for await (const { event } of stream) {
        writeEvent(queryClient, { projectId, generationId, event });
        if (event.event === "generation_complete") onComplete.current(event.generation);
      }
    };
    follow()
      .catch((failure: unknown) => {
        if (!abort.signal.aborted) setError(failure);
      })
      .finally(() => {
        if (!abort.signal.aborted) setLine(null);
      });
    return () => {
      abort.abort();
      setLine(null);
      setError(null);
    };
  }, [client, generationId, projectId, queryClient]);

  return { line, error, retryNow: () => wake.current() };
}

function writeEvent(
  queryClient: QueryClient,
  {
    projectId,
    generationId,
    event,
  }: { projectId: string; generationId: string; event: StreamEvent },
): void {
  const assetsKey = projectKeys.assets(projectId);
  const progressKey = projectKeys.progress(generationId);
  const before = {
    assets: queryClient.getQueryData<readonly Asset[]>(assetsKey) ?? [],
    progress: queryClient.getQueryData<Readonly<Record<string, AssetProgress>>>(progressKey) ?? {},
  };
  const after = applyStreamEvent(before, event);
  queryClient.setQueryData(assetsKey, after.assets);
  queryClient.setQueryData(progressKey, after.progress);
  // Asked for while a round was drawn, a lineage has none of its logos.
  if (event.event === "asset_completed") refreshLineages(queryClient);
  if (event.event === "generation_started" || event.event === "generation_complete") {
    queryClient.setQueryData<readonly Generation[]>(projectKeys.generations(projectId), (known) =>
      upsertGeneration(known, event.generation),
    );
  }
}
