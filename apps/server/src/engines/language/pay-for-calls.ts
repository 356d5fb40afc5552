import { randomUUID } from "node:crypto";
import { AttemptError } from "@emblazon/failover";
import type { Budget } from "@emblazon/failover";

/** The day's allowance does not reach for a call. */
export class BudgetSpent extends Error {}

/** What calls of one plan are paid from. */
export interface Purse {
  /** Makes a call that costs something, once its price is put aside. @throws BudgetSpent */
  pay<T>(call: () => Promise<T>): Promise<T>;
  /** How many were made. */
  calls(): number;
  /** Of all of them, in millionths of a US dollar. */
  spentMicros(): number;
  /** How long they took together. */
  spentMs(): number;
}

export interface PurseOptions {
  readonly budget: Budget;
  readonly user: string;
  readonly vendor: string;
  /** Of one call. */
  readonly priceMicros: number;
  readonly now: () => number;
}

/** The start of what a plan's call is booked under, by which they are found again. */
export const PLAN_BOOKING = "plan:";

/**
 * A price is put aside before each call, and given back only where the vendor surely did nothing. A
 * process that dies in between leaves it put aside: nobody knows whether it was paid.
 */
export function openPurse({ budget, user, vendor, priceMicros, now }: PurseOptions): Purse {
  let calls = 0;
  let spent = 0;
  let ms = 0;
  const make = async <T>(call: () => Promise<T>): Promise<T> => {
    const startedMs = now();
    calls += 1;
    try {
      return await call();
    } finally {
      ms += now() - startedMs;
    }
  };
  return {
    spentMs: () => ms,
    calls: () => calls,
    spentMicros: () => spent,
    pay: async (call) => {
      if (priceMicros === 0) return make(call);
      const id = `${PLAN_BOOKING}${randomUUID()}`;
      const verdict = await budget.reserve({ id, user, vendor, micros: priceMicros });
      if (verdict.kind === "refused")
        throw new BudgetSpent(`The day's budget of the ${verdict.whose} does not reach for a plan`);
      const settle = async (micros: number): Promise<void> => {
        spent += micros;
        await budget.settle(id, micros);
      };
      const answer = await make(call).catch(async (error: unknown) => {
        const failure = error instanceof AttemptError ? error.failure : null;
        if (failure?.fate === "none") await budget.release(id);
        else await settle(failure?.costMicros ?? priceMicros);
        throw error;
      });
      await settle(priceMicros);
      return answer;
    },
  };
}
