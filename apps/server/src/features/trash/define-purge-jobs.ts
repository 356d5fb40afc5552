import { z } from "zod";
import { DELETE_FILES, deleteFilesPayload } from "../../records/delete-files-job.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { deleteFilesOf, deleteNotedFiles, purgeTrash } from "./purge-trash.ts";

export const PURGE_TRASH = "purge-trash";

const EVERY_MS = 3_600_000;
const FIRST_AFTER_MS = 60_000;

/** Names the job that empties the trash, and the one that follows a deleted account. */
export function definePurgeJobs(parts: FeatureParts): void {
  parts.queue.define({
    name: PURGE_TRASH,
    payload: z.object({}),
    concurrency: 1,
    retryLimit: 2,
    handler: async (_payload, { signal }) => {
      await purgeTrash(parts, signal);
      await deleteNotedFiles(parts, signal);
    },
  });
  parts.queue.define({
    name: DELETE_FILES,
    payload: deleteFilesPayload,
    concurrency: 1,
    handler: ({ owner_id }, { signal }) => deleteFilesOf(parts, owner_id, signal),
  });
}

/** Asks for the job once an hour; several processes that ask at once get one. */
export function schedulePurge(parts: Pick<FeatureParts, "database" | "queue" | "log">): () => void {
  const ask = (): void => {
    parts.database
      .asSystem((tx) => parts.queue.enqueue(tx, PURGE_TRASH, {}, { key: PURGE_TRASH }))
      .catch((err: unknown) => parts.log.warn({ err }, "the trash could not be seen to"));
  };
  const first = setTimeout(ask, FIRST_AFTER_MS);
  const later = setInterval(ask, EVERY_MS);
  first.unref();
  later.unref();
  return () => {
    clearTimeout(first);
    clearInterval(later);
  };
}
