import type { EmblazonClient } from "@emblazon/client";
import type { Stage } from "@emblazon/contract";
import { sleepUntilOnline } from "../live/sleep-until-online.ts";

/** How far a picture is that is being made. */
export interface ImageProgress {
  /** Null until the work has begun. */
  readonly stage: Stage | null;
  /** 0..1 */
  readonly progress: number;
  /** The server does not answer; it is asked again and again. */
  readonly isCutOff: boolean;
}

/** Of a picture that nothing is known of yet. */
export const NO_PROGRESS: ImageProgress = { stage: null, progress: 0, isCutOff: false };

export interface FollowImageOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImageProgress) => void;
}

/** Tells how far a picture is until its work has ended. @throws {ClientError} @throws the signal's reason */
export async function followImage(
  client: EmblazonClient,
  generationId: string,
  { signal, onProgress }: FollowImageOptions,
): Promise<void> {
  let known = NO_PROGRESS;
  const tell = (news: Partial<ImageProgress>): void => {
    known = { ...known, ...news };
    onProgress(known);
  };
  const stream = client.generations.stream(generationId, {
    signal,
    onLine: (line) => {
      // A line that is laid anew at once has not been missed.
      const isCutOff = line.kind === "down" && line.attempt > 1;
      if (isCutOff !== known.isCutOff) tell({ isCutOff });
    },
    sleep: (ms, ending) => sleepUntilOnline({ ms, signal: ending }),
  });
  for await (const { event } of stream) {
    if (event.event !== "asset_generating") continue;
    tell({ stage: event.stage, progress: event.progress });
  }
}
