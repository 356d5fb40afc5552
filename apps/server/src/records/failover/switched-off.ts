import { eq } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";
import { engineStates } from "../../schema/engine-states.ts";

/** The models, as `vendor/model`, that an administrator has switched off. */
export async function switchedOff(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.asSystem((tx) =>
    tx
      .select({ target: engineStates.target })
      .from(engineStates)
      .where(eq(engineStates.switched_off, true)),
  );
  return new Set(rows.map(({ target }) => target));
}
