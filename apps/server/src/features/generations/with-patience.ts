import pRetry from "p-retry";
import { AppError } from "../../platform/errors/app-error.ts";

/** From 0.2 s to 10 s between two tries: a minute in all. */
const PATIENCE = { retries: 11, minTimeout: 200, maxTimeout: 10_000, factor: 2, unref: true };

/**
 * Does a step again while the database or the storage is away: what has been paid for lies in memory
 * alone, and no vendor hands it over twice.
 *
 * @throws what the last try threw
 */
export async function withPatience<T>(step: () => Promise<T>): Promise<T> {
  return pRetry(step, {
    ...PATIENCE,
    shouldRetry: ({ error }) => error instanceof AppError && error.retryable,
  });
}
