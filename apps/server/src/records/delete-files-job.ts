import { z } from "zod";

/** The queue in which the files of someone who is gone wait for their deletion. */
export const DELETE_FILES = "delete-files";

export const deleteFilesPayload = z.object({ owner_id: z.uuid() });
