import type { AttemptRecord } from "../ledger/ledger.ts";
import type { FailoverOptions } from "../options.ts";
import type { Plan } from "../targets/plan-targets.ts";
import type { Task } from "../task.ts";
import type { TurnedAway } from "./decide-next.ts";
import type { Ports } from "./ports.ts";

/** One task under way. */
export interface Run<Request, Result> {
  readonly ports: Ports;
  readonly options: FailoverOptions;
  readonly task: Task<Request, Result>;
  readonly plan: Plan<Request, Result>;
  /** The task's attempts so far, all of them ended. */
  readonly records: AttemptRecord[];
  readonly turnedAway: Map<string, TurnedAway>;
}

export type Served<Result> = { readonly result: Result; readonly record: AttemptRecord };

/** When a vendor's attempt that starts now has to be over. */
export const vendorUntilMs = <Request, Result>(
  { ports, plan }: Run<Request, Result>,
  limitMs: number,
): number => Math.min(ports.clock.now() + limitMs, plan.vendorsUntilMs);
