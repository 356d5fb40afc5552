import { setTimeout as sleep } from "node:timers/promises";
import { createFailover } from "@emblazon/failover";
import type {
  Attempt,
  FailoverOptions,
  Ledger,
  Outcome,
  Ports,
  Target,
  Task,
} from "@emblazon/failover";
import { createAttemptLedger } from "../../records/failover/attempt-ledger.ts";
import type { LedgerOptions } from "../../records/failover/attempt-ledger.ts";
import { createBreakerStore } from "../../records/failover/breaker-store.ts";
import { createSpending } from "../../records/failover/spending.ts";
import type { FeatureParts } from "../feature-parts.ts";
import type { RunPlan } from "./begin-run.ts";
import { tellStages } from "./tell-stages.ts";
import { withPatience } from "./with-patience.ts";

export interface Chain<Request, Result> {
  readonly assetId: string;
  readonly targets: readonly Target<Request, Result>[];
  /** Somebody else goes on with what is under way. */
  readonly stopping: AbortSignal;
  readonly options?: Partial<FailoverOptions>;
}

/** What one asset is asked with; the rest of a task follows from whose it is. */
export type ChainTask<Request, Result> = Omit<Task<Request, Result>, "id" | "user">;

/** Has one asset made by a chain of engines, or goes on where an earlier run was cut off. */
export async function runChain<Request, Result>(
  parts: FeatureParts,
  plan: RunPlan,
  { assetId, targets, stopping, options }: Chain<Request, Result>,
  asked: ChainTask<Request, Result>,
): Promise<Outcome<Result>> {
  const { ownerId, generationId } = plan;
  const ledger = createAttemptLedger({ database: parts.database, ownerId, generationId, assetId });
  const unwanted = new AbortController();
  // Whoever stopped it may not have been heard: then at least nobody else is asked.
  const tell = async ({ target }: Attempt): Promise<void> => {
    const step = ["rendering", 0.2] as const;
    const standing = await tellStages(parts, { ...plan, model: target }, assetId, [step]);
    if (standing !== "wanted") unwanted.abort();
  };
  const ports = portsOf(parts, leaveOpen(telling(ledger, tell), stopping));
  const failover = createFailover<Request, Result>(targets, ports, options);
  const signal = AbortSignal.any([asked.signal, unwanted.signal]);
  const task = { ...asked, signal, id: assetId, user: ownerId };
  // Also without a record: a run may have been cut off with money put aside and nothing written down.
  return failover.resume(task, await ledger.records());
}

/** Closes what a crash has left open of an asset that has ended. */
export async function abandonChain(
  parts: FeatureParts,
  asset: Pick<LedgerOptions, "ownerId" | "generationId" | "assetId">,
): Promise<void> {
  const ledger = createAttemptLedger({ database: parts.database, ...asset });
  const records = await ledger.records();
  const nobodyIsOff = new Set<string>();
  const asked = new Set(records.map(({ target }) => target));
  const targets = [...asked].flatMap((id) => parts.pictures.targets(id, nobodyIsOff));
  await createFailover(targets, portsOf(parts, ledger)).abandon(asset.assetId, records);
}

function portsOf({ database, now, pictures }: FeatureParts, ledger: Ledger): Ports {
  const { budget } = pictures.settings();
  const caps = {
    userMicros: () => budget.perUserPerDayMicros,
    vendorMicros: () => budget.perVendorPerDayMicros,
  };
  return {
    clock: { now, sleep: sleepUntil },
    random: Math.random,
    ledger,
    breakers: createBreakerStore(database),
    budget: createSpending({ database, caps, now }),
  };
}

/** Says in the stream who is asked, once it stands in the ledger; a job's name is not let go of. */
function telling(ledger: Ledger, tell: (attempt: Attempt) => Promise<void>): Ledger {
  return {
    ...ledger,
    accepted: (id, jobId) => withPatience(() => ledger.accepted(id, jobId)),
    begin: async (attempt) => {
      await ledger.begin(attempt);
      await tell(attempt);
    },
  };
}

/**
 * A process that stops begins nothing and fails nothing: whoever goes on finds the attempt open and
 * takes the vendor's job up, which is paid for.
 */
function leaveOpen(ledger: Ledger, stopping: AbortSignal): Ledger {
  return {
    ...ledger,
    begin: async (attempt) => {
      stopping.throwIfAborted();
      await ledger.begin(attempt);
    },
    end: async (id, end) => {
      if (end.kind === "failed") stopping.throwIfAborted();
      await ledger.end(id, end);
    },
  };
}

async function sleepUntil(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
