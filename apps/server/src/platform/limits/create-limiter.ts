import type { Database } from "../database/database.ts";
import { LimitBucket } from "./limit-bucket.ts";
import type { Limiter, LimitRule } from "./limiter.ts";
import { addUses, readWindow, takeBackUse } from "./window-rows.ts";

export interface LimiterOptions {
  readonly database: Database;
  /** Milliseconds that only grow; from where on does not matter. */
  readonly clock?: () => number;
  /** How many subjects are remembered; one that is forgotten costs the database a question more. */
  readonly mostBuckets?: number;
}

/** Some 400 bytes each. */
const MOST_BUCKETS = 10_000;

/** The limits of this process, counted in the database that it shares with the others. */
export function createLimiter({
  database,
  clock = () => performance.now(),
  mostBuckets = MOST_BUCKETS,
}: LimiterOptions): Limiter {
  /** Those that asked the database last are at the end. */
  const buckets = new Map<string, LimitBucket>();

  const bucketOf = (rule: LimitRule, subject: string): LimitBucket => {
    const name = nameOf(rule, subject);
    const known = buckets.get(name);
    if (known !== undefined) return known;
    const bucket: LimitBucket = new LimitBucket({
      rule,
      clock,
      addUses: (uses) => {
        buckets.delete(name);
        buckets.set(name, bucket);
        return addUses(database, name, rule, uses);
      },
    });
    if (buckets.size >= mostBuckets) forgetOldest(buckets);
    buckets.set(name, bucket);
    return bucket;
  };

  return {
    take: (rule, subject) => bucketOf(rule, subject).take(),
    giveBack: async (rule, subject) => {
      const name = nameOf(rule, subject);
      await takeBackUse(database, name, rule);
      buckets.get(name)?.reopen();
    },
    peek: async (rule, subject) => {
      const name = nameOf(rule, subject);
      const bucket = bucketOf(rule, subject);
      return bucket.glance() ?? bucket.stateOf(await readWindow(database, name));
    },
  };
}

function nameOf({ name }: LimitRule, subject: string): string {
  return `${name} ${subject}`;
}

/** Whoever waits for an answer keeps their place. */
function forgetOldest(buckets: Map<string, LimitBucket>): void {
  for (const [name, bucket] of buckets) {
    if (bucket.isAsking) continue;
    buckets.delete(name);
    return;
  }
}
