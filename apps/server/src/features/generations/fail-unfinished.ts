import type { AssetError } from "@emblazon/contract";
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { assets } from "../../schema/assets.ts";
import { attempts } from "../../schema/attempts.ts";
import type { GenerationRow } from "../../schema/generations.ts";
import { appendAndFinish } from "./finish-generation.ts";
import type { FinishParts } from "./finish-generation.ts";

/** Fails everything that is left, or one asset of it. The caller holds the generation's lock. */
export async function failUnfinished(
  parts: FinishParts,
  tx: Tx,
  generation: GenerationRow,
  error: AssetError,
  assetId?: string,
): Promise<void> {
  const failed = await tx
    .update(assets)
    .set({ status: "failed", error })
    .where(
      and(
        eq(assets.generation_id, generation.id),
        inArray(assets.status, ["pending", "generating"]),
        assetId === undefined ? undefined : eq(assets.id, assetId),
      ),
    )
    .returning({ id: assets.id, position: assets.position });
  if (failed.length > 0) {
    await tx
      .update(attempts)
      .set({ outcome: "failed", error_class: error.code })
      .where(
        and(
          eq(attempts.outcome, "started"),
          inArray(
            attempts.asset_id,
            failed.map(({ id }) => id),
          ),
        ),
      );
  }
  const events = failed
    .toSorted((a, b) => a.position - b.position)
    .map(({ id }) => ({ event: "asset_failed", asset_id: id, error }));
  await appendAndFinish(parts, tx, generation, events);
}
