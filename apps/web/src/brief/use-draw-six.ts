import type { CreateProjectInput } from "@emblazon/contract";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useServices } from "../app/services.tsx";
import { useEngineInput } from "../engines/use-engine-choice.ts";
import { projectKeys } from "../live/query-keys.ts";
import { describeError } from "../ui/describe-error.ts";
import type { DescribedError } from "../ui/describe-error.ts";
import { clearDraft } from "./brief-draft.ts";

export interface DrawSix {
  readonly draw: (input: CreateProjectInput, pictures?: readonly Blob[]) => void;
  readonly drawing: boolean;
  readonly error: DescribedError | null;
}

/** Sends a brief, to whoever was chosen to draw in this session, and goes to its project as soon as the server has it. */
export function useDrawSix(): DrawSix {
  const { loadClient, queryClient } = useServices();
  const navigate = useNavigate();
  const engine = useEngineInput();
  const mutation = useMutation({
    mutationFn: async (brief: { input: CreateProjectInput; pictures: readonly Blob[] }) => {
      const client = await loadClient();
      return client.projects.create({ ...engine, ...brief.input }, { pictures: brief.pictures });
    },
    onSuccess: async ({ project }) => {
      clearDraft();
      queryClient.setQueryData(projectKeys.one(project.id), project);
      void queryClient.invalidateQueries({ queryKey: projectKeys.lists });
      await navigate({ to: "/projects/$projectId", params: { projectId: project.id } });
    },
  });
  return {
    draw: (input, pictures = []) => mutation.mutate({ input, pictures }),
    drawing: mutation.isPending,
    error: mutation.error === null ? null : describeError(mutation.error),
  };
}
