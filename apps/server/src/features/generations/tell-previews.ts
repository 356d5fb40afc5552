import type { Attempt, Progress } from "@emblazon/failover";
import { and, eq } from "drizzle-orm";
import type { PictureResult } from "../../engines/pictures/picture-request.ts";
import { assets } from "../../schema/assets.ts";
import { attempts } from "../../schema/attempts.ts";
import type { FeatureParts } from "../feature-parts.ts";
import type { RunPlan } from "./begin-run.ts";
import { forgetPreviews } from "./forget-previews.ts";
import { hasEnded, lockGeneration } from "./lock-generation.ts";

export interface Previews {
  /** Returns at once; what comes while another one is told takes the place of what waits. */
  readonly onProgress: (progress: Progress<PictureResult>, attempt: Attempt) => void;
  /** Tells nothing more, and waits for what is being told. */
  stop(): Promise<void>;
}

/** So often it is told how far one picture is: each time is a transaction. */
const MOST_TOLD = 8;
/** Drawing lies between asking the model and storing. */
const FROM = 0.2;
const TO = 0.8;

interface News {
  readonly attempt: Attempt;
  readonly done: number;
  /** As the vendor sent it. */
  readonly picture: Uint8Array | null;
}

/**
 * Tells in the stream how far a model is with one picture, and shows what is there of it. Nobody waits
 * for it, and nothing of it is kept: what cannot be looked at now, shows nothing or comes too late is
 * passed over.
 */
export function tellPreviews(parts: FeatureParts, plan: RunPlan, assetId: string): Previews {
  let waiting: News | null = null;
  let isWorking = false;
  let isStopped = false;
  let telling: Promise<void> = Promise.resolve();
  let toldTimes = 0;

  const work = async (): Promise<void> => {
    while (waiting !== null) {
      const news: News = waiting;
      waiting = null;
      const preview = news.picture === null ? null : await toDataUrl(parts, news.picture);
      if (isStopped || toldTimes >= MOST_TOLD) return;
      toldTimes += 1;
      telling = tell(parts, plan, { assetId, ...news, preview });
      await telling;
    }
  };
  return {
    onProgress: ({ done, preview }, attempt) => {
      const before = waiting?.attempt.id === attempt.id ? waiting : null;
      waiting = {
        attempt,
        done: Math.max(done ?? 0, before?.done ?? 0),
        picture: preview?.kind === "picture" ? preview.bytes : (before?.picture ?? null),
      };
      if (isWorking || isStopped) return;
      isWorking = true;
      work()
        .catch((error: unknown) => {
          parts.log.warn({ err: error, asset_id: assetId }, "a preview could not be told");
        })
        .finally(() => {
          isWorking = false;
        });
    },
    stop: async () => {
      isStopped = true;
      await telling.catch(() => undefined);
    },
  };
}

/** Null for what is no picture, shows nothing, or comes while too many are looked at. */
async function toDataUrl({ decoder }: FeatureParts, picture: Uint8Array): Promise<string | null> {
  const seen = await decoder.decodePreview(picture);
  if (seen?.kind !== "preview") return null;
  return `data:image/webp;base64,${Buffer.from(seen.bytes).toString("base64")}`;
}

interface Shown extends Pick<News, "attempt" | "done"> {
  readonly assetId: string;
  readonly preview: string | null;
}

/** Nothing of an attempt that is over, or of an asset that has ended. */
async function tell(
  parts: FeatureParts,
  { ownerId, generationId }: RunPlan,
  { assetId, attempt, done, preview }: Shown,
): Promise<void> {
  await parts.database.asUser(ownerId, async (tx) => {
    const generation = await lockGeneration(tx, generationId);
    if (!generation || hasEnded(generation)) return;
    const [open] = await tx
      .select({ id: attempts.id })
      .from(attempts)
      .innerJoin(assets, eq(assets.id, attempts.asset_id))
      .where(
        and(
          eq(attempts.asset_id, assetId),
          eq(attempts.number, attempt.number),
          eq(attempts.outcome, "started"),
          eq(assets.status, "generating"),
        ),
      );
    if (!open) return;
    if (preview !== null) await forgetPreviews(tx, generationId, [assetId]);
    const event = {
      event: "asset_generating",
      asset_id: assetId,
      stage: "rendering",
      progress: FROM + (TO - FROM) * Math.min(1, done),
      model_used: attempt.target,
      ...(preview !== null && { preview }),
    };
    await parts.events.append(tx, { streamId: generationId, ownerId, events: [event] });
  });
}
