import { useSuspenseQuery } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useServices } from "../app/services.tsx";
import { refreshLineages, refreshLists } from "../live/asset-cache.ts";
import { imageKeys } from "../live/query-keys.ts";
import { isOpen } from "./batch.ts";
import type { DeskState } from "./desk-state.ts";
import { createPhotoDesk } from "./photo-desk.ts";
import type { PhotoDesk } from "./photo-desk.ts";
import { stylesQuery } from "./use-styles.ts";

const KEY = ["photo-desk"];

/**
 * The desk of this tab. It lies in the query cache, so that it outlives the page and is forgotten
 * with everything else when somebody else signs in.
 */
export function usePhotoDesk(): PhotoDesk {
  const { queryClient, loadClient } = useServices();
  const { data } = useSuspenseQuery<PhotoDesk>({
    queryKey: KEY,
    queryFn: () => {
      const desk = createPhotoDesk({
        loadClient,
        loadLimits: async () => {
          const { limits } = await queryClient.ensureQueryData(stylesQuery({ loadClient }));
          return limits;
        },
        onEnded: (image) => {
          queryClient.setQueryData(imageKeys.one(image.uuid), image);
          refreshLists(queryClient);
          refreshLineages(queryClient);
        },
      });
      keepUnsent(desk);
      closeWhenForgotten(queryClient, desk);
      return desk;
    },
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  });
  return data;
}

export function useDeskState(desk: PhotoDesk): DeskState {
  return useSyncExternalStore(desk.subscribe, desk.getState);
}

/** Asks before the tab is closed while photos wait here that the server does not know of yet. */
function keepUnsent(desk: PhotoDesk): void {
  const onLeave = (event: BeforeUnloadEvent): void => event.preventDefault();
  desk.subscribe(() => {
    const isUnsent = desk
      .getState()
      .photos.some(({ task }) => isOpen(task) && task.kind !== "running");
    // Only while it is needed: a page with such a listener is not kept for the way back.
    if (isUnsent) window.addEventListener("beforeunload", onLeave);
    else window.removeEventListener("beforeunload", onLeave);
  });
}

function closeWhenForgotten(queryClient: QueryClient, desk: PhotoDesk): void {
  let wasThere = false;
  const stop = queryClient.getQueryCache().subscribe(() => {
    const isThere = queryClient.getQueryData(KEY) === desk;
    if (wasThere && !isThere) {
      desk.close();
      stop();
    }
    wasThere ||= isThere;
  });
}
