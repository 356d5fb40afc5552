import type { AttemptRecord, Ledger } from "./ledger.ts";

export interface MemoryLedger extends Ledger {
  /** A task's attempts in their order. */
  recordsOf(task: string): readonly AttemptRecord[];
}

/** A ledger of this process alone: nothing outlives it. */
export function createMemoryLedger(): MemoryLedger {
  const records = new Map<string, AttemptRecord>();
  const change = (id: string, part: Partial<AttemptRecord>): void => {
    const record = records.get(id);
    if (record === undefined) throw new Error(`No attempt ${id} has begun`);
    records.set(id, { ...record, ...part });
  };
  return {
    begin(attempt) {
      if (records.has(attempt.id)) throw new Error(`Attempt ${attempt.id} has begun already`);
      records.set(attempt.id, { ...attempt, jobId: null, end: null });
      return Promise.resolve();
    },
    accepted(id, jobId) {
      change(id, { jobId });
      return Promise.resolve();
    },
    end(id, end) {
      change(id, { end });
      return Promise.resolve();
    },
    recordsOf: (task) =>
      [...records.values()]
        .filter((record) => record.task === task)
        .toSorted((a, b) => a.number - b.number),
  };
}
