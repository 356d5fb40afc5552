import type { FailoverOptions } from "../options.ts";
import type { BuiltInTarget, Target, VendorTarget } from "./target.ts";

/** A vendor's target with what the request at hand would cost there at the most. */
export interface PricedTarget<Request, Result> {
  readonly target: VendorTarget<Request, Result>;
  readonly priceMicros: number;
}

/** Who can serve a request, in the order of asking, and until when. */
export interface Plan<Request, Result> {
  readonly vendors: readonly PricedTarget<Request, Result>[];
  readonly builtIns: readonly BuiltInTarget<Request, Result>[];
  /** Who cannot, and what is lacking. */
  readonly unable: readonly { readonly target: string; readonly lack: string }[];
  /** When waiting for a vendor ends, so that the built-in targets still have their time. */
  readonly vendorsUntilMs: number;
  readonly deadlineMs: number;
}

/**
 * Leaves out who lacks something, keeps the order, puts the built-in targets last, and sets aside
 * their time and the time for reconciling and calling off a vendor's job.
 */
export function planTargets<Request, Result>(
  targets: readonly Target<Request, Result>[],
  request: Request,
  { deadlineMs, closingMs }: { readonly deadlineMs: number } & Pick<FailoverOptions, "closingMs">,
): Plan<Request, Result> {
  const vendors: PricedTarget<Request, Result>[] = [];
  const builtIns: BuiltInTarget<Request, Result>[] = [];
  const unable: { target: string; lack: string }[] = [];
  for (const target of targets) {
    const lack = target.lacks(request);
    if (lack !== null) unable.push({ target: target.id, lack });
    else if (target.kind === "built_in") builtIns.push(target);
    else vendors.push({ target, priceMicros: Math.ceil(target.priceMicros(request)) });
  }
  const reserveMs = builtIns.reduce((sum, target) => sum + target.reserveMs, 0);
  const vendorsUntilMs = deadlineMs - reserveMs - 2 * closingMs;
  return { vendors, builtIns, unable, vendorsUntilMs, deadlineMs };
}
