import type { Failure } from "../errors/attempt-error.ts";
import type { FailoverOptions } from "../options.ts";

/**
 * How long a target is left alone after its failure number `tries` (from 1) within a task. Half of
 * the wait is random, so that many do not come back at once; what the vendor asks for comes first,
 * and then it is never shorter than that.
 *
 * @param random a number in [0, 1)
 */
export function backOffMs(
  { retryAfterMs }: Pick<Failure, "retryAfterMs">,
  tries: number,
  random: number,
  { firstMs, mostMs }: FailoverOptions["backOff"],
): number {
  if (retryAfterMs !== null) return Math.ceil(retryAfterMs + (firstMs / 2) * random);
  const full = Math.min(mostMs, firstMs * 2 ** (tries - 1));
  return Math.round((full / 2) * (1 + random));
}
