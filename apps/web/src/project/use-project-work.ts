import type { Asset, Generation, Project } from "@emblazon/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useClient } from "../app/services.tsx";
import { engineKeys } from "../engines/engine-keys.ts";
import { useEngineInput } from "../engines/use-engine-choice.ts";
import { useAnnounce } from "../live/announcer.tsx";
import type { AssetProgress } from "../live/apply-stream-event.ts";
import { projectKeys } from "../live/query-keys.ts";
import { useToasts } from "../live/toasts.tsx";
import { useGenerationStream } from "../live/use-generation-stream.ts";
import type { GenerationLine } from "../live/use-generation-stream.ts";
import { describeError } from "../ui/describe-error.ts";
import type { DescribedError } from "../ui/describe-error.ts";
import { errorLine } from "../ui/error-line.ts";

export interface ProjectWork {
  /** Something is being drawn, or was just asked for. */
  readonly drawing: boolean;
  /** How many were asked for that the list does not know yet; 0 for none. */
  readonly asked: number;
  readonly stopping: boolean;
  readonly progress: Readonly<Record<string, AssetProgress>>;
  readonly line: GenerationLine;
  readonly error: DescribedError | null;
  readonly draw: (count: number) => void;
  /** Follows work that was started elsewhere, such as a refinement. */
  readonly follow: (generationId: string, count: number) => void;
  readonly stop: () => void;
}

/** Starting, following and stopping a project's generations. */
export function useProjectWork(
  project: Project,
  assets: readonly Asset[] | undefined,
): ProjectWork {
  const client = useClient();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const toasts = useToasts();
  const engine = useEngineInput();
  const [started, setStarted] = useState<{ id: string; total: number } | null>(null);
  const latest = project.latest_generation;
  const runningId = started?.id ?? (latest !== null && isRunning(latest) ? latest.id : null);

  const line = useGenerationStream({
    projectId: project.id,
    // The list comes first: a stream's first events would be lost under it.
    generationId: assets === undefined ? null : runningId,
    onComplete: (generation) => {
      setStarted(null);
      queryClient.setQueryData<Project>(projectKeys.one(project.id), (known) =>
        known === undefined ? known : { ...known, latest_generation: generation },
      );
      void queryClient.invalidateQueries({ queryKey: projectKeys.one(project.id) });
      void queryClient.invalidateQueries({ queryKey: projectKeys.lists });
      void queryClient.invalidateQueries({ queryKey: engineKeys.list });
      announce(endWords(generation));
    },
  });
  const progress = useQuery<Readonly<Record<string, AssetProgress>>>({
    queryKey: projectKeys.progress(runningId ?? ""),
    queryFn: () => ({}),
    enabled: false,
  });
  const start = useMutation({
    mutationFn: (amount: number) =>
      client.generations.start(project.id, { num_variations: amount, ...engine }),
    onSuccess: ({ generation_id: id, counts }) => setStarted({ id, total: counts.total }),
  });
  const stop = useMutation({
    mutationFn: (id: string) => client.generations.stop(id),
    onError: (error) => {
      toasts.show({ kind: "error", text: errorLine(describeError(error)) });
    },
  });
  const drawing = start.isPending || runningId !== null;
  const isListed = assets?.some((asset) => asset.generation_id === runningId) ?? false;
  const total = (start.isPending ? start.variables : started?.total) ?? latest?.counts.total ?? 0;
  const asked = !drawing || isListed ? 0 : total;
  return {
    drawing,
    asked,
    stopping: stop.isPending,
    progress: progress.data ?? {},
    line,
    error: start.error === null ? null : describeError(start.error),
    draw: (amount) => {
      if (!drawing) start.mutate(amount);
    },
    follow: (id, count) => setStarted({ id, total: count }),
    stop: () => {
      if (runningId !== null && !stop.isPending) stop.mutate(runningId);
    },
  };
}

function isRunning({ status }: Generation): boolean {
  return status === "queued" || status === "running";
}

function endWords({ status, counts }: Generation): string {
  if (status === "cancelled") return `Stopped. ${counts.completed} of ${counts.total} ready`;
  if (counts.failed > 0)
    return `${counts.completed} of ${counts.total} ready, ${counts.failed} failed`;
  return `${counts.completed} of ${counts.total} ready`;
}
