import { assetChecks } from "@emblazon/contract";
import type { Originality } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { EngineError } from "../../engines/engine-error.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import type { App } from "../../platform/http/app.ts";
import { idFromPath, notFound } from "../../records/ids.ts";
import { assets } from "../../schema/assets.ts";
import type { AssetRow } from "../../schema/assets.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { findAssetRow } from "./find-asset.ts";
import { ownHistory } from "./own-history.ts";

/** `GET /assets/{id}/checks`: the craft of a logo, and what it looks like most. */
export function registerChecksRoute(app: App, parts: FeatureParts): void {
  app.get(
    "/assets/:id/checks",
    {
      schema: {
        summary: "The quality report, and what the logo looks like most",
        tags: ["assets"],
        params: z.object({ id: z.string() }),
        response: { 200: assetChecks },
      },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const principal = await parts.identity.identify(request, reply);
      if (!principal) throw notFound();
      const row = await parts.database.asUser(principal.userId, (tx) => findAssetRow(tx, id));
      if (!row.quality || !row.checks) {
        const why = row.kind === "logo" ? `This logo has no report: it is ${row.status}.` : NO_LOGO;
        throw new AppError("conflict", why);
      }
      const originality = await judgeOriginality(parts, principal.userId, row);
      return { ...row.quality, checks: row.checks, originality };
    },
  );
}

const NO_LOGO = "Only logos are checked; this is an image.";

/** Null where the engine cannot tell just now: the rest of the report is worth having without it. */
async function judgeOriginality(
  parts: FeatureParts,
  userId: string,
  { id, spec, fingerprint }: AssetRow,
): Promise<Originality | null> {
  if (spec === null) return null;
  const history = await parts.database.asUser(userId, (tx) => ownHistory(tx, id));
  try {
    const found = await parts.engine.compare(spec, history);
    if (found.fingerprint !== fingerprint) await keepShape(parts, userId, id, found.fingerprint);
    const titles = new Map(history.map((own) => [own.id, own.title]));
    return {
      verdict: found.verdict,
      summary: found.summary,
      caveat: found.caveat,
      nearest: found.nearest.map(({ kind, name, similarity }) => ({
        kind,
        name: kind === "own" ? (titles.get(name) ?? name) : name,
        similarity,
        asset_id: kind === "own" ? name : null,
      })),
    };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    parts.log.warn({ err: error, asset_id: id }, "originality could not be judged");
    return null;
  }
}

/** A logo from before shapes were kept, or whose recipe was changed since, gets its own. */
async function keepShape(
  parts: FeatureParts,
  userId: string,
  id: string,
  fingerprint: string,
): Promise<void> {
  await parts.database.asUser(userId, (tx) =>
    tx.update(assets).set({ fingerprint }).where(eq(assets.id, id)),
  );
}
