const FIRST_MS = 400;
const MOST_MS = 10_000;

/**
 * How long to wait before try number `attempt` (from 1): doubles from 0.4 s up to 10 s, and a
 * share of it is random, so that many readers do not come back at once.
 *
 * @param random a number in [0, 1), e.g. `Math.random()`
 */
export function backOffMs(attempt: number, random: number): number {
  const full = Math.min(MOST_MS, FIRST_MS * 2 ** Math.max(0, attempt - 1));
  return Math.round(full * (0.7 + 0.3 * random));
}
