import type { Attempt, AttemptEnd, AttemptRecord, Ledger } from "@emblazon/failover";
import { and, asc, eq, gte, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";
import { attempts } from "../../schema/attempts.ts";
import type { AttemptRow } from "../../schema/attempts.ts";
import { newId } from "../ids.ts";

export interface LedgerOptions {
  readonly database: Database;
  readonly ownerId: string;
  readonly generationId: string;
  /** The task whose attempts these are. */
  readonly assetId: string;
}

export interface AttemptLedger extends Ledger {
  /** The asset's attempts at the chain, in their order. */
  records(): Promise<AttemptRecord[]>;
}

/** The attempts of one asset at a chain of engines, in the table that people see. */
export function createAttemptLedger(options: LedgerOptions): AttemptLedger {
  const { database, ownerId, generationId, assetId } = options;
  // All may be somebody else's since the run began: a guest's work goes over to their account.
  const owner = sql`(SELECT owner_id FROM generations WHERE id = ${generationId}::uuid)`;
  const change = async (id: string, changes: Partial<AttemptRow>): Promise<void> => {
    await database.asSystem((tx) => tx.update(attempts).set(changes).where(thisOne(id)));
  };
  return {
    begin: async (attempt) => {
      await database.asSystem((tx) =>
        tx.insert(attempts).values({
          id: newId(),
          owner_id: owner,
          generation_id: generationId,
          asset_id: assetId,
          model: attempt.target,
          vendor: attempt.vendor,
          outcome: "started",
          number: attempt.number,
          price_micros: attempt.priceMicros,
          started_ms: attempt.startedAtMs,
        }),
      );
    },
    accepted: (id, jobId) => change(id, { job_id: jobId }),
    end: (id, end) => change(id, endColumns(end)),
    records: async () => {
      const rows = await database.asUser(ownerId, (tx) =>
        tx
          .select()
          .from(attempts)
          .where(and(eq(attempts.asset_id, assetId), gte(attempts.number, 1)))
          .orderBy(asc(attempts.number)),
      );
      return rows.map((row) => toRecord(row, ownerId));
    },
  };
}

function thisOne(id: string): SQL | undefined {
  const [assetId = "", number] = id.split(":");
  return and(eq(attempts.asset_id, assetId), eq(attempts.number, Number(number)));
}

function endColumns(end: AttemptEnd): Partial<AttemptRow> {
  const both = { ended_ms: end.endedAtMs, cost_micros: end.costMicros };
  if (end.kind === "served") return { ...both, outcome: "completed", error_class: null };
  const { errorClass } = end.failure;
  return {
    ...both,
    outcome: OUTCOMES[errorClass] ?? "failed",
    error_class: errorClass,
    failure: end.failure,
    wait_ms: Math.round(end.waitMs),
  };
}

const OUTCOMES: Readonly<Partial<Record<string, AttemptRow["outcome"]>>> = {
  timeout: "timed_out",
  canceled: "cancelled",
};

function toRecord(row: AttemptRow, user: string): AttemptRecord {
  const number = row.number ?? 0;
  const attempt: Attempt = {
    id: `${row.asset_id}:${number}`,
    task: row.asset_id,
    number,
    target: row.model,
    vendor: row.vendor,
    user,
    startedAtMs: row.started_ms ?? 0,
    priceMicros: row.price_micros,
  };
  return { ...attempt, jobId: row.job_id, end: toEnd(row) };
}

function toEnd(row: AttemptRow): AttemptEnd | null {
  if (row.ended_ms === null) return null;
  const both = { endedAtMs: row.ended_ms, costMicros: row.cost_micros ?? 0 };
  return row.failure === null
    ? { ...both, kind: "served" }
    : { ...both, kind: "failed", failure: row.failure, waitMs: row.wait_ms ?? 0 };
}
