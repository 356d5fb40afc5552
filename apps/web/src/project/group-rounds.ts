import type { Asset, Generation } from "@emblazon/contract";
import { isEnded } from "../live/apply-stream-event.ts";

/** The logos of one generation, in the order in which they were asked for. */
export interface Round {
  readonly generationId: string;
  /** Null until the list of rounds is there. */
  readonly generation: Generation | null;
  /** Counts from 1, oldest first, rounds in the trash included: a round keeps its number. */
  readonly number: number;
  readonly assets: readonly Asset[];
  readonly startedAt: string;
  /** From the first moment to the last result; null while something still runs. */
  readonly tookMs: number | null;
}

/**
 * Puts a project's logos into rounds, newest first; within a round the order never changes.
 *
 * @param generations all of the project's, in any order
 */
export function groupRounds(
  assets: readonly Asset[],
  generations: readonly Generation[] = [],
): Round[] {
  const byGeneration = Map.groupBy(assets, (asset) => asset.generation_id);
  const numbers = roundNumbers(byGeneration, generations);
  return [...byGeneration]
    .map(([generationId, members]) => {
      const startedAt = earliest(members);
      return {
        generationId,
        generation: generations.find(({ id }) => id === generationId) ?? null,
        number: numbers.get(generationId) ?? 0,
        assets: members.toSorted((one, other) => one.position - other.position),
        startedAt,
        tookMs: took(members, startedAt),
      };
    })
    .toSorted((one, other) => other.number - one.number);
}

function roundNumbers(
  byGeneration: ReadonlyMap<string, readonly Asset[]>,
  generations: readonly Generation[],
): Map<string, number> {
  const starts = new Map([
    ...[...byGeneration].map(([id, members]) => [id, earliest(members)] as const),
    ...generations.map(({ id, created_at: at }) => [id, at] as const),
  ]);
  const ordered = [...starts].toSorted(
    ([id, at], [otherId, otherAt]) => compare(at, otherAt) || compare(id, otherId),
  );
  return new Map(ordered.map(([id], index) => [id, index + 1]));
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
