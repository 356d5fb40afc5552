import type { Asset } from "@emblazon/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { refreshLists } from "../live/asset-cache.ts";
import { assetKeys, projectKeys } from "../live/query-keys.ts";
import { Button } from "../ui/button.tsx";
import { describeError } from "../ui/describe-error.ts";

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
    <div
      role="status"
      className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control border border-line-strong bg-wash px-4 py-2 text-sm"
    >
      <p className="grow">
        {restore.error === null
          ? "This logo is in the trash. It is kept for 30 days."
          : describeError(restore.error).title}
      </p>
      <Button disabled={restore.isPending} onClick={() => restore.mutate()}>
        Restore
      </Button>
    </div>
  );
}
