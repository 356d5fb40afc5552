import { eq } from "drizzle-orm";
import type { Tx } from "../platform/database/database.ts";
import { fileDeletions } from "../schema/file-deletions.ts";
import { noteFiles } from "./note-files.ts";
import type { GoneFiles } from "./note-files.ts";

/** Long enough for any request to have ended. */
const UNCLAIMED_AFTER = "1 hour";

/**
 * Notes, before files are stored, that they are to be deleted later; the transaction that writes
 * their row takes the note back. A crash in between so leaves no file that nobody knows of.
 */
export async function noteUnclaimed(tx: Tx, files: GoneFiles): Promise<void> {
  await noteFiles(tx, [files], { dueAfter: UNCLAIMED_AFTER });
}

export async function claimFiles(tx: Tx, prefix: string): Promise<void> {
  await tx.delete(fileDeletions).where(eq(fileDeletions.prefix, prefix));
}
