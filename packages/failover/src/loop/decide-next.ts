import { ruleOf } from "../errors/error-classes.ts";
import type { AttemptEnd, AttemptRecord } from "../ledger/ledger.ts";
import type { FailoverOptions } from "../options.ts";
import type { Skip, SkipReason } from "../outcome.ts";
import type { Plan, PricedTarget } from "../targets/plan-targets.ts";
import type { BuiltInTarget } from "../targets/target.ts";
import type { Task } from "../task.ts";

/** What breaker or budget have said to this run about a target. */
export interface TurnedAway {
  readonly why: SkipReason;
  /** When it may be asked again; null: not in this run. */
  readonly againAtMs: number | null;
}

/** Everything that a decision rests on. It follows from the ledger, so a later run decides alike. */
export interface View<Request, Result> {
  readonly plan: Plan<Request, Result>;
  readonly task: Pick<Task<Request, Result>, "costCapMicros" | "mayPayTwice">;
  readonly records: readonly AttemptRecord[];
  readonly turnedAway: ReadonlyMap<string, TurnedAway>;
  readonly nowMs: number;
  readonly options: Pick<FailoverOptions, "triesPerTarget">;
}

export type Step<Request, Result> =
  | {
      readonly kind: "vendor";
      readonly asked: PricedTarget<Request, Result>;
      readonly waitMs: number;
    }
  | { readonly kind: "built_in"; readonly target: BuiltInTarget<Request, Result> }
  | { readonly kind: "stop" };

type Standing =
  | { readonly kind: "ready"; readonly waitMs: number }
  | { readonly kind: "out"; readonly why: SkipReason };

type Failed = Extract<AttemptEnd, { kind: "failed" }>;

/**
 * Whom to ask now. A vendor that wants a pause is waited for while that is shorter than what the next
 * one would take; else the next one is asked, and the first again later, if there is time.
 */
export function decideNext<Request, Result>(view: View<Request, Result>): Step<Request, Result> {
  let best: { asked: PricedTarget<Request, Result>; waitMs: number } | null = null;
  for (const asked of view.plan.vendors) {
    const standing = standVendor(asked, view);
    if (standing.kind === "out") continue;
    const { waitMs } = standing;
    const isSooner = best === null || best.waitMs > waitMs + asked.target.typicalMs;
    if (isSooner) best = { asked, waitMs };
  }
  if (best !== null) return { kind: "vendor", ...best };
  const target = view.plan.builtIns.find((one) => standBuiltIn(one, view).kind === "ready");
  return target === undefined ? { kind: "stop" } : { kind: "built_in", target };
}

/** The targets that were never asked, and why not. */
export function listSkips<Request, Result>(view: View<Request, Result>): Skip[] {
  const skips: Skip[] = view.plan.unable.map(({ target, lack }) => ({
    target,
    why: "lacks",
    detail: lack,
  }));
  const add = (target: string, standing: Standing): void => {
    const wasAsked = view.records.some((record) => record.target === target);
    const why = standing.kind === "out" ? standing.why : view.turnedAway.get(target)?.why;
    if (!wasAsked && why !== undefined) skips.push({ target, why, detail: "" });
  };
  for (const asked of view.plan.vendors) add(asked.target.id, standVendor(asked, view));
  for (const target of view.plan.builtIns) add(target.id, standBuiltIn(target, view));
  return skips;
}

/** What the attempts have cost, and may yet. */
export function sumCosts(records: readonly AttemptRecord[]): number {
  return records.reduce((sum, { end, priceMicros }) => sum + (end?.costMicros ?? priceMicros), 0);
}

function standVendor<Request, Result>(
  { target, priceMicros }: PricedTarget<Request, Result>,
  view: View<Request, Result>,
): Standing {
  const own = failuresOf(view.records, target.id);
  const turned = view.turnedAway.get(target.id);
  const why =
    (turned?.againAtMs === null ? turned.why : null) ??
    findBar(view, priceMicros) ??
    (isUsedUp(own, priceMicros, view) ? "tried" : null) ??
    (priceMicros > view.task.costCapMicros - sumCosts(view.records) ? "cost_cap" : null);
  if (why !== null) return { kind: "out", why };
  const last = own.at(-1);
  const ownMs = last === undefined ? 0 : last.endedAtMs + last.waitMs;
  const startMs = Math.max(view.nowMs, ownMs, turned?.againAtMs ?? 0);
  return startMs + target.typicalMs > view.plan.vendorsUntilMs
    ? { kind: "out", why: turned?.why ?? "time" }
    : { kind: "ready", waitMs: startMs - view.nowMs };
}

function standBuiltIn<Request, Result>(
  target: BuiltInTarget<Request, Result>,
  { records, plan, nowMs, options }: View<Request, Result>,
): Standing {
  if (nowMs >= plan.deadlineMs) return { kind: "out", why: "time" };
  const own = failuresOf(records, target.id);
  const hasTried = countTries(own) >= options.triesPerTarget || own.some(isAboutRequest);
  return hasTried ? { kind: "out", why: "tried" } : { kind: "ready", waitMs: 0 };
}

/** What fails by the request itself fails the same way again. */
const isAboutRequest = ({ failure }: Failed): boolean =>
  ruleOf(failure.errorClass).breaker === "healthy";

/** What bars a vendor because of what others have answered. */
function findBar<Request, Result>(
  { records, task }: View<Request, Result>,
  priceMicros: number,
): SkipReason | null {
  const barsVendors = ({ end }: AttemptRecord): boolean =>
    end?.kind === "failed" && ruleOf(end.failure.errorClass).next === "built_in";
  if (records.some(barsVendors)) return "policy";
  const mayHavePaid = records.some((record) => record.priceMicros > 0 && isLost(record));
  return mayHavePaid && priceMicros > 0 && !task.mayPayTwice ? "may_pay_twice" : null;
}

/** Whether an attempt has ended without anybody knowing what became of it at the vendor. */
export const isLost = ({ end }: AttemptRecord): boolean =>
  end?.kind === "failed" && end.failure.fate === "unknown";

/** A paid target is not asked again, whatever is allowed, while it may still be at the first one. */
function isUsedUp(
  own: readonly Failed[],
  priceMicros: number,
  { options }: Pick<View<unknown, unknown>, "options">,
): boolean {
  const forbids = ({ failure }: Failed): boolean =>
    !ruleOf(failure.errorClass).sameTarget || (failure.fate === "unknown" && priceMicros > 0);
  return countTries(own) >= options.triesPerTarget || own.some(forbids);
}

/** Whether a target has been tried for a task that these are the attempts of. */
export const isRetryAt = (records: readonly AttemptRecord[], target: string): boolean =>
  countTries(failuresOf(records, target)) > 0;

/** What was given up on our side, by a stop of the program say, was not the target's try. */
const countTries = (own: readonly Failed[]): number =>
  own.filter(({ failure }) => failure.errorClass !== "canceled").length;

function failuresOf(records: readonly AttemptRecord[], target: string): Failed[] {
  return records.flatMap((record) =>
    record.target === target && record.end?.kind === "failed" ? [record.end] : [],
  );
}
