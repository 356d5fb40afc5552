/** A stream of pseudo-random choices; the same seed gives the same stream on every machine. */
export interface Random {
  /** 0 ≤ value < 1 */
  next(): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the items, each as likely. @throws RangeError without items */
  pick<T>(items: readonly T[]): T;
  /** One of the items, as likely as its weight says. @throws RangeError without items */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T;
}

/** A number from 0 to 2^32−1 that mixes all parts (FNV-1a over their text). */
export function mixSeed(...parts: readonly (string | number)[]): number {
  let hash = 2166136261;
  for (const unit of parts.join("\u001F")) {
    hash ^= unit.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 16777619);
  }
  return hash >>> 0;
}

/** Starts a stream from a seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    chance: (probability) => next() < probability,
    pick(items) {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError("nothing to pick from");
      return item;
    },
    weighted(items) {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      const last = items.at(-1);
      if (!last) throw new RangeError("nothing to pick from");
      return last[0];
    },
  };
}
