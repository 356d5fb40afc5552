import type { Asset } from "@emblazon/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { refreshLists } from "../live/asset-cache.ts";
import { assetKeys, projectKeys } from "../live/query-keys.ts";
import { describeError } from "../ui/describe-error.ts";
import { TrashedNote } from "../ui/trashed-note.tsx";

/** Says that a logo lies in the trash, with the way out. */
export function TrashedNotice({ asset }: { readonly asset: Asset }): ReactElement {
  const client = useClient();
  const queryClient = useQueryClient();
  const restore = useMutation({
    mutationFn: () => client.assets.restore(asset.id),
    onSuccess: (restored) => {
      queryClient.setQueryData(assetKeys.one(asset.id), restored);
      refreshLists(queryClient, asset.project_id);
      if (asset.project_id !== null) {
        void queryClient.invalidateQueries({ queryKey: projectKeys.assets(asset.project_id) });
      }
    },
  });
  return (
    <TrashedNote
      noun="logo"
      problem={restore.error === null ? null : describeError(restore.error).title}
      busy={restore.isPending}
      onRestore={() => restore.mutate()}
    />
  );
}
