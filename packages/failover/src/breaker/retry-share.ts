/** How many second tries at one target all tasks together may make. */
export interface RetryShare {
  /** So many, where all went well before. */
  readonly atOnce: number;
  /** So many attempts have to go well for one more. */
  readonly healthyPerRetry: number;
}

/** Five, and one for each five that go well: 20 %. Envoy and others have 10 to 20 %. */
export const RETRY_SHARE: RetryShare = { atOnce: 5, healthyPerRetry: 5 };

/**
 * What a target owes after one more second try, in attempts that have to go well: whole numbers, so
 * that nothing is lost in rounding. Null where its share is used up.
 *
 * @param owes 0 where nothing is owed
 */
export function takeRetry(owes: number, { atOnce, healthyPerRetry }: RetryShare): number | null {
  const after = owes + healthyPerRetry;
  return after <= atOnce * healthyPerRetry ? after : null;
}
