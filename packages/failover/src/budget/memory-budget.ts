import type { Clock } from "../clock.ts";
import {
  type Budget,
  type Committed,
  type DailyCaps,
  dayOf,
  judgeReservation,
  type Reservation,
} from "./budget.ts";

/** One reservation, and what has become of it. */
export interface BudgetEntry extends Reservation {
  readonly day: number;
  readonly settled: boolean;
}

export interface MemoryBudget extends Budget {
  /** Everything that is reserved or settled, for looking at. */
  entries(): readonly BudgetEntry[];
}

/** Allowances of this process alone. */
export function createMemoryBudget(clock: Pick<Clock, "now">, caps: DailyCaps): MemoryBudget {
  const entries = new Map<string, BudgetEntry>();
  const used = new Map<string, number>();
  const write = (entry: BudgetEntry, sign: 1 | -1): void => {
    for (const key of accountsOf(entry)) used.set(key, (used.get(key) ?? 0) + sign * entry.micros);
    if (sign === 1) entries.set(entry.id, entry);
    else entries.delete(entry.id);
  };
  const takeBack = (id: string): BudgetEntry | null => {
    const entry = entries.get(id);
    if (entry === undefined || entry.settled) return null;
    write(entry, -1);
    return entry;
  };
  return {
    async reserve(reservation) {
      if (entries.get(reservation.id)?.settled === true)
        throw new Error(`Attempt ${reservation.id} has been paid for`);
      takeBack(reservation.id);
      const entry = { ...reservation, day: dayOf(clock.now()), settled: false };
      const verdict = judgeReservation(reservation, committedBy(entry, used), caps);
      if (verdict.kind === "reserved") write(entry, 1);
      return verdict;
    },
    settle(id, micros) {
      const entry = takeBack(id);
      if (entry !== null) write({ ...entry, micros, settled: true }, 1);
      return Promise.resolve();
    },
    release(id) {
      takeBack(id);
      return Promise.resolve();
    },
    entries: () => [...entries.values()],
  };
}

const accountsOf = ({ day, user, vendor }: BudgetEntry): readonly [string, string] => [
  `${day} user ${user}`,
  `${day} vendor ${vendor}`,
];

function committedBy(entry: BudgetEntry, used: ReadonlyMap<string, number>): Committed {
  const [user, vendor] = accountsOf(entry);
  return { userMicros: used.get(user) ?? 0, vendorMicros: used.get(vendor) ?? 0 };
}
