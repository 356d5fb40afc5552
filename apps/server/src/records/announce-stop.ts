import { sql } from "drizzle-orm";
import type { Tx } from "../platform/database/database.ts";

/** Where the ids of generations, and of single assets, are told that nobody waits for any more. */
export const STOP_CHANNEL = "emblazon_cancel";

/** Tells whoever works on a generation or an asset, once `tx` has committed, to spend no more time on it. */
export async function announceStop(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`SELECT pg_notify(${STOP_CHANNEL}, ${id})`);
}
