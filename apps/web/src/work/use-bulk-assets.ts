import type { BulkAction } from "@emblazon/client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useClient } from "../app/services.tsx";
import { assetKeys, imageKeys, projectKeys } from "../live/query-keys.ts";
import { useToasts } from "../live/toasts.tsx";
import { describeError } from "../ui/describe-error.ts";
import { errorLine } from "../ui/error-line.ts";
import { count } from "../ui/format.ts";

const PER_CALL = 100;
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

/** One action on many assets, with a way back; `noun` is what one of them is called. */
export function useBulkAssets(noun: string): (ids: readonly string[], action: BulkAction) => void {
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
      const changed: string[] = [];
      for (let at = 0; at < ids.length; at += PER_CALL) {
        changed.push(...(await client.assets.bulk(ids.slice(at, at + PER_CALL), action)));
      }
      return changed;
    },
    onSuccess: (changed, { action, again = false }) => {
      if (again) return;
      toasts.show({
        text: `${count(changed.length, noun)} ${DONE[action]}`,
        undo: () => mutation.mutate({ ids: changed, action: OPPOSITE[action], again: true }),
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
