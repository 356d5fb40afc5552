/** One page of a list, newest first. */
export interface Page<T> {
  readonly data: T[];
  /** Give it back as `cursor` for the next page; null on the last. */
  readonly next_cursor: string | null;
}

/** What every list takes. */
export interface PageOptions {
  /** 1–100, default 20. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}
