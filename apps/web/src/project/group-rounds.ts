import type { Asset } from "@emblazon/contract";
import { isEnded } from "../live/apply-stream-event.ts";

/** The logos of one generation, in the order in which they were asked for. */
export interface Round {
  readonly generationId: string;
  /** Counts from 1, oldest first. */
  readonly number: number;
  readonly assets: readonly Asset[];
  readonly startedAt: string;
  /** From the first moment to the last result; null while something still runs. */
  readonly tookMs: number | null;
}

/** Puts a project's logos into rounds, newest first; within a round the order never changes. */
export function groupRounds(assets: readonly Asset[]): Round[] {
  const byGeneration = Map.groupBy(assets, (asset) => asset.generation_id);
  return [...byGeneration]
    .map(([generationId, members]) => ({ generationId, members, startedAt: earliest(members) }))
    .toSorted(
      (one, other) =>
        compare(one.startedAt, other.startedAt) || compare(one.generationId, other.generationId),
    )
    .map(({ generationId, members, startedAt }, index) => ({
      generationId,
      number: index + 1,
      assets: members.toSorted((one, other) => one.position - other.position),
      startedAt,
      tookMs: took(members, startedAt),
    }))
    .toReversed();
}

function earliest(assets: readonly Asset[]): string {
  return assets
    .map((asset) => asset.created_at)
    .reduce((one, other) => (one < other ? one : other));
}

function took(assets: readonly Asset[], startedAt: string): number | null {
  if (!assets.every(isEnded)) return null;
  const ends = assets.flatMap(({ completed_at: end }) => (end === null ? [] : [Date.parse(end)]));
  return ends.length === 0 ? null : Math.max(0, Math.max(...ends) - Date.parse(startedAt));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
