import type { LogoSpec, QualityCheck } from "@emblazon/contract";
import type { Scene } from "../types.ts";
import type { Check } from "./check.ts";
import { GATE_CHECKS } from "./gate-checks.ts";
import { judge } from "./judge.ts";
import { LOCKUP_CHECKS } from "./lockup-checks.ts";
import { MARK_CHECKS } from "./mark-checks.ts";
import { inspect, type ReportSources, type Subject } from "./subject.ts";
import {
  GATE_THRESHOLDS,
  REPORT_THRESHOLDS,
  THRESHOLDS,
  type CheckId,
  type GateId,
  type ReportId,
} from "./thresholds.ts";

/** Every check of one drawing by its id. */
export const CHECKS: Readonly<Record<CheckId, Check>> = {
  ...GATE_CHECKS,
  ...MARK_CHECKS,
  ...LOCKUP_CHECKS,
};

/** The ids of the checks that run while logos are chosen, in the order of a report. */
export const GATE_IDS = idsOf<GateId>(GATE_THRESHOLDS);
/** The ids of the checks that only a full report has. */
export const REPORT_IDS = idsOf<ReportId>(REPORT_THRESHOLDS);

function idsOf<Id extends string>(limits: Readonly<Record<Id, unknown>>): readonly Id[] {
  return Object.keys(limits).filter((id): id is Id => Object.hasOwn(limits, id));
}

/**
 * The checks that a drawing has to pass before it is shown: the cheap ones, 2 ms together. Those that
 * do not apply to it are left out.
 */
export function runGateChecks(scene: Scene, spec: LogoSpec): QualityCheck[] {
  return run(GATE_IDS, inspect(scene, spec));
}

/** The craft of a drawing, check by check; those that do not apply to it are left out. */
export function runChecks(
  scene: Scene,
  spec: LogoSpec,
  sources: ReportSources = {},
): QualityCheck[] {
  return run([...GATE_IDS, ...REPORT_IDS], inspect(scene, spec, sources));
}

function run(ids: readonly CheckId[], subject: Subject): QualityCheck[] {
  return ids.flatMap((id) => {
    const value = CHECKS[id].measure(subject);
    return value === null ? [] : [judge(id, value, THRESHOLDS[id], CHECKS[id])];
  });
}
