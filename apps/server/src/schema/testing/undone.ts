import type { Database, Tx } from "../../platform/database/database.ts";

class Undo extends Error {}

/** Runs `work` in a transaction, as that user or as the system, and undoes all that it did. */
export async function undone<T>(
  database: Database,
  userId: string | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const found = Promise.withResolvers<T>();
  const all = async (tx: Tx): Promise<never> => {
    found.resolve(await work(tx));
    throw new Undo();
  };
  try {
    await (userId === null ? database.asSystem(all) : database.asUser(userId, all));
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return found.promise;
}
