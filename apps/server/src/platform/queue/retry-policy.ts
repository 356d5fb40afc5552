/** So many runs that a crash ended are forgiven before a job counts as poison. */
export const CRASH_ALLOWANCE = 20;

export const RETRY_LIMIT_DEFAULT = 3;
export const RETRY_DELAY_DEFAULT_SECONDS = 1;
export const TIMEOUT_DEFAULT_SECONDS = 300;

const LONGEST_DELAY_SECONDS = 60;

/** Seconds to wait after the `failures`th error: doubling from `baseSeconds`, up to a minute. */
export function retryDelaySeconds(failures: number, baseSeconds: number, random: number): number {
  const delay = Math.min(baseSeconds * 2 ** (failures - 1), LONGEST_DELAY_SECONDS);
  return delay * (0.75 + random / 2);
}
