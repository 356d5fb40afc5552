/** Time, as the caller sees it. */
export interface Clock {
  /** Milliseconds since any fixed moment; deadlines are told on the same scale. */
  now(): number;
  /** Ends after `ms` milliseconds, or as soon as `signal` aborts; never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}
