import type { ImageJob } from "@emblazon/contract";
import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useServices } from "../app/services.tsx";
import { useAnnounce } from "../live/announcer.tsx";
import { refreshLineages, refreshLists } from "../live/asset-cache.ts";
import { assetKeys, imageKeys } from "../live/query-keys.ts";
import { useToasts } from "../live/toasts.tsx";
import { problemWords } from "./problem-words.ts";

export interface ImageActions {
  readonly toggleFavorite: (job: ImageJob) => void;
  readonly rename: (job: ImageJob, title: string) => void;
  /** At once, with a way back in the toast. */
  readonly trash: (job: ImageJob) => void;
  readonly restore: (job: ImageJob) => void;
  readonly stop: (job: ImageJob) => void;
}

interface ImageChange {
  readonly favorite?: boolean;
  readonly title?: string;
}

/** What can be done to one picture: shown at once, taken back with a word when the server refuses. */
export function useImageActions(): ImageActions {
  const { loadClient } = useServices();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const announce = useAnnounce();
  return useMemo(() => {
    const failed = (error: unknown): void => {
      toasts.show({ kind: "error", text: problemWords(error) });
    };
    const patch = async (job: ImageJob, change: ImageChange): Promise<void> => {
      writeImage(queryClient, { ...job, ...change });
      try {
        const client = await loadClient();
        await client.assets.update(job.uuid, change);
        refreshImage(queryClient, job);
      } catch (error) {
        writeImage(queryClient, job);
        failed(error);
      }
    };
    const restore = async (job: ImageJob): Promise<void> => {
      try {
        const client = await loadClient();
        await client.assets.restore(job.uuid);
        announce(`${job.title} is back`);
      } catch (error) {
        failed(error);
      }
      refreshImage(queryClient, job);
    };
    const trash = async (job: ImageJob): Promise<void> => {
      try {
        const client = await loadClient();
        await client.images.trash(job.uuid);
        toasts.show({
          text: `“${job.title}” is in the trash for 30 days`,
          undo: () => void restore(job),
        });
      } catch (error) {
        failed(error);
      }
      refreshImage(queryClient, job);
    };
    const stop = async (job: ImageJob): Promise<void> => {
      try {
        const client = await loadClient();
        await client.assets.stop(job.uuid);
      } catch (error) {
        failed(error);
      }
      refreshImage(queryClient, job);
    };
    return {
      toggleFavorite: (job) => {
        announce(job.favorite ? "No longer a favourite" : "Favourite");
        void patch(job, { favorite: !job.favorite });
      },
      rename: (job, title) => void patch(job, { title }),
      trash: (job) => void trash(job),
      restore: (job) => void restore(job),
      stop: (job) => void stop(job),
    };
  }, [announce, loadClient, queryClient, toasts]);
}

type ImagePages = InfiniteData<{ readonly data: readonly ImageJob[] }>;

function writeImage(queryClient: QueryClient, job: ImageJob): void {
  queryClient.setQueryData(imageKeys.one(job.uuid), job);
  queryClient.setQueriesData<ImagePages>({ queryKey: imageKeys.lists }, (list) =>
    list === undefined
      ? undefined
      : {
          ...list,
          pages: list.pages.map((page) => ({
            ...page,
            data: page.data.map((item) => (item.uuid === job.uuid ? job : item)),
          })),
        },
  );
}

function refreshImage(queryClient: QueryClient, { uuid }: ImageJob): void {
  void queryClient.invalidateQueries({ queryKey: imageKeys.one(uuid) });
  void queryClient.invalidateQueries({ queryKey: assetKeys.one(uuid) });
  refreshLists(queryClient);
  refreshLineages(queryClient);
}
