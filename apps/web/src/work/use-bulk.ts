import type { BulkAction, EmblazonClient } from "@emblazon/client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useClient } from "../app/services.tsx";
import { assetKeys, imageKeys, projectKeys } from "../live/query-keys.ts";
import { useToasts } from "../live/toasts.tsx";
import { describeError } from "../ui/describe-error.ts";
import { errorLine } from "../ui/error-line.ts";
import { count } from "../ui/format.ts";

/** Does one action to many things, and answers with the ids of those that it changed. */
export type BulkChange = (
  client: EmblazonClient,
  ids: readonly string[],
  action: BulkAction,
) => Promise<readonly string[]>;

export interface Bulk {
  /** What one thing is called. */
  readonly noun: string;
  readonly change: BulkChange;
}

interface Task {
  readonly ids: readonly string[];
  readonly action: BulkAction;
  /** It takes back an earlier one. */
  readonly isUndo?: boolean;
}

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

/** One action on many things of a list, with a way back. */
export function useBulk({
  noun,
  change,
}: Bulk): (ids: readonly string[], action: BulkAction) => void {
  const client = useClient();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const mutation = useMutation({
    mutationFn: ({ ids, action }: Task) => change(client, ids, action),
    onSuccess: (changed, { action, isUndo = false }) => {
      if (isUndo) return;
      toasts.show({
        text: `${count(changed.length, noun)} ${DONE[action]}`,
        undo: () => mutation.mutate({ ids: changed, action: OPPOSITE[action], isUndo: true }),
      });
    },
    onError: (error) => {
      toasts.show({ kind: "error", text: errorLine(describeError(error)) });
    },
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: assetKeys.lists });
      await queryClient.invalidateQueries({ queryKey: projectKeys.lists });
      await queryClient.invalidateQueries({ queryKey: ["project"] });
      await queryClient.invalidateQueries({ queryKey: imageKeys.lists });
      await queryClient.invalidateQueries({ queryKey: ["image"] });
    },
  });
  return (ids, action) => mutation.mutate({ ids, action });
}
