import type { Project, ProjectPatch } from "@emblazon/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useClient } from "../app/services.tsx";
import { projectKeys } from "../live/query-keys.ts";
import { useToasts } from "../live/toasts.tsx";
import { describeError } from "../ui/describe-error.ts";

/** Changes a project: shown at once, taken back with a word when the server refuses. */
export function usePatchProject(id: string): (patch: ProjectPatch) => void {
  const client = useClient();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const key = projectKeys.one(id);
  const mutation = useMutation({
    mutationFn: (patch: ProjectPatch) => client.projects.update(id, patch),
    scope: { id: `project-${id}` },
    onMutate: async (patch) => {
      await queryClient.cancelQueries({ queryKey: key, exact: true });
      const before = queryClient.getQueryData<Project>(key);
      if (before !== undefined) queryClient.setQueryData(key, { ...before, ...patch });
      return before;
    },
    onSuccess: (project) => {
      queryClient.setQueryData(key, project);
      void queryClient.invalidateQueries({ queryKey: projectKeys.lists });
    },
    onError: (error, _patch, before) => {
      if (before !== undefined) queryClient.setQueryData(key, before);
      const { title, detail, fields } = describeError(error);
      toasts.show({ kind: "error", text: `${title}. ${fields[0]?.message ?? detail}` });
    },
  });
  return mutation.mutate;
}
