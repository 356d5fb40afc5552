import type { BulkAction, EmblazonClient } from "@emblazon/client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useClient } from "../app/services.tsx";
import { assetKeys, projectKeys } from "../live/query-keys.ts";
import { useToasts } from "../live/toasts.tsx";
import { describeError } from "../ui/describe-error.ts";
import { errorLine } from "../ui/error-line.ts";
import { count } from "../ui/format.ts";

const OPPOSITE: Readonly<Record<BulkAction, BulkAction>> = {
  favorite: "unfavorite",
  unfavorite: "favorite",
  trash: "restore",
  restore: "trash",
};
const DONE: Readonly<Record<BulkAction, string>> = {
  favorite: "favourited",
  unfavorite: "no longer favourites",
  trash: "in the trash for 30 days",
  restore: "restored",
};

/** One action on many projects, with a way back. */
export function useBulkProjects(): (ids: readonly string[], action: BulkAction) => void {
  const client = useClient();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const mutation = useMutation({
    mutationFn: async ({
      ids,
      action,
    }: {
      ids: readonly string[];
      action: BulkAction;
      again?: boolean;
    }) => {
      const results = await Promise.allSettled(ids.map((id) => change(client, id, action)));
      const refused = results.find((result) => result.status === "rejected");
      if (refused !== undefined) throw refused.reason as Error;
    },
    onSuccess: (_nothing, { ids, action, again = false }) => {
      if (again) return;
      toasts.show({
        text: `${count(ids.length, "project")} ${DONE[action]}`,
        undo: () => mutation.mutate({ ids, action: OPPOSITE[action], again: true }),
      });
    },
    onError: (error) => {
      toasts.show({ kind: "error", text: errorLine(describeError(error)) });
    },
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: projectKeys.lists });
      await queryClient.invalidateQueries({ queryKey: assetKeys.lists });
      await queryClient.invalidateQueries({ queryKey: ["project"] });
    },
  });
  return (ids, action) => mutation.mutate({ ids, action });
}

function change(client: EmblazonClient, id: string, action: BulkAction): Promise<unknown> {
  switch (action) {
    case "favorite":
    case "unfavorite":
      return client.projects.update(id, { favorite: action === "favorite" });
    case "trash":
      return client.projects.trash(id);
    case "restore":
      return client.projects.restore(id);
  }
}
