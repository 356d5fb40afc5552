import type { LimitRule, LimitState } from "./limiter.ts";
import type { WindowRow } from "./window-rows.ts";

export interface BucketOptions {
  readonly rule: LimitRule;
  /** Counts so many uses in the database. */
  readonly addUses: (uses: number) => Promise<WindowRow>;
  /** Milliseconds that only grow; from where on does not matter. */
  readonly clock: () => number;
}

/** Whoever uses something twice is likely to go on: shares grow by this, so that few lie unused. */
const SHARE_GROWTH = 4;

/**
 * What this process knows of one subject under one rule: uses that it has taken out of the database
 * and not spent, and whether there are more. Who comes while the database is asked waits, and all
 * who wait are counted by the next question together.
 */
export class LimitBucket {
  readonly #options: BucketOptions;
  readonly #waiting: PromiseWithResolvers<LimitState>[] = [];
  /** Taken out and not spent. */
  #held = 0;
  /** Left in the database when it was last asked. */
  #left = 0;
  #share = 1;
  #endsAt = -Infinity;
  #isAsking = false;
  #reopenings = 0;

  constructor(options: BucketOptions) {
    this.#options = options;
  }

  get isAsking(): boolean {
    return this.#isAsking;
  }

  /** What can be said without the database: null when it has to be asked. */
  glance(): LimitState | null {
    const isKnown = this.#isCurrent() && (this.#held > 0 || this.#left === 0);
    return isKnown ? this.#state(this.#held > 0) : null;
  }

  take(): Promise<LimitState> {
    const known = this.#isAsking ? null : this.glance();
    if (known !== null) return Promise.resolve(this.#spend());
    const waiting = Promise.withResolvers<LimitState>();
    this.#waiting.push(waiting);
    if (!this.#isAsking) void this.#ask();
    return waiting.promise;
  }

  /** How it stands where the database says so. */
  stateOf(row: WindowRow | null): LimitState {
    const { rule } = this.#options;
    const left = Math.max(rule.requests - (row?.used ?? 0), 0);
    const remaining = left + (this.#isCurrent() ? this.#held : 0);
    return {
      rule,
      isAllowed: remaining > 0,
      remaining,
      resetSeconds: toSeconds(row?.endsInMs ?? rule.windowSeconds * 1_000),
    };
  }

  /** There is more in the database than was last seen, or than a question under way will see. */
  reopen(): void {
    this.#reopenings += 1;
    if (this.#held === 0) this.#endsAt = -Infinity;
  }

  /** Counts all who wait, and answers them. */
  async #ask(): Promise<void> {
    const { addUses, clock } = this.#options;
    // From before the question on, so that nothing held outlives its window in the database.
    const askedAt = clock();
    const reopenings = this.#reopenings;
    if (askedAt >= this.#endsAt) this.#share = 1;
    const uses = Math.max(this.#waiting.length, this.#share);
    this.#isAsking = true;
    try {
      this.#learn(await addUses(uses), uses, askedAt);
    } catch (error) {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
      return;
    } finally {
      this.#isAsking = false;
    }
    // Those who came in the meantime were not counted: they get what is over, or are counted next.
    const answered = this.#left === 0 ? this.#waiting.length : this.#held;
    for (const { resolve } of this.#waiting.splice(0, answered)) resolve(this.#spend());
    if (this.#reopenings !== reopenings) this.#endsAt = -Infinity;
    if (this.#waiting.length > 0) void this.#ask();
  }

  #learn(row: WindowRow, uses: number, askedAt: number): void {
    const { rule } = this.#options;
    this.#held = Math.max(uses - Math.max(row.used - rule.requests, 0), 0);
    this.#left = Math.max(rule.requests - row.used, 0);
    this.#endsAt = askedAt + row.endsInMs;
    this.#share = Math.min(this.#share * SHARE_GROWTH, rule.share);
  }

  #isCurrent(): boolean {
    return this.#options.clock() < this.#endsAt;
  }

  #spend(): LimitState {
    if (this.#held === 0) return this.#state(false);
    this.#held -= 1;
    return this.#state(true);
  }

  #state(isAllowed: boolean): LimitState {
    const { rule, clock } = this.#options;
    return {
      rule,
      isAllowed,
      remaining: this.#held + this.#left,
      resetSeconds: toSeconds(this.#endsAt - clock()),
    };
  }
}

function toSeconds(ms: number): number {
  return Math.max(Math.ceil(ms / 1_000), 1);
}
