import { sql } from "drizzle-orm";
import type { Tx } from "../platform/database/database.ts";
import { newId } from "./ids.ts";

/** Files of a row that is going: every one whose key starts with `prefix`. */
export interface GoneFiles {
  readonly ownerId: string;
  readonly prefix: string;
}

export interface NoteFilesOptions {
  /** How long whoever is at work may still be writing such files; by default nobody is. */
  readonly dueAfter?: string;
}

const ROWS_PER_STATEMENT = 5_000;

/**
 * Notes files that are to be deleted, in the transaction that deletes their rows: a kill in between
 * so leaves no file that nobody knows of.
 */
export async function noteFiles(
  tx: Tx,
  gone: readonly GoneFiles[],
  { dueAfter = "0" }: NoteFilesOptions = {},
): Promise<void> {
  for (let at = 0; at < gone.length; at += ROWS_PER_STATEMENT) {
    const rows = gone
      .slice(at, at + ROWS_PER_STATEMENT)
      .map(({ ownerId, prefix }) => ({ id: newId(), owner_id: ownerId, prefix }));
    // As one value: thousands of them one by one take seconds.
    await tx.execute(sql`
      INSERT INTO file_deletions (id, owner_id, prefix, due_at)
      SELECT id, owner_id, prefix, now() + ${dueAfter}::interval
      FROM json_to_recordset(${JSON.stringify(rows)}::json)
        AS gone (id uuid, owner_id uuid, prefix text)`);
  }
}

interface Owned {
  readonly id: string;
  readonly ownerId: string;
}

/** What lies in the storage for a logo. */
export function filesOfAsset({ id, ownerId }: Owned): GoneFiles[] {
  return [`assets/${id}/`, `renders/${id}/`].map((prefix) => ({ ownerId, prefix }));
}

/** What lies in the storage for a project, beside its logos. */
export function filesOfProject({ id, ownerId }: Owned): GoneFiles[] {
  return [{ ownerId, prefix: `inspiration/${id}/` }];
}
