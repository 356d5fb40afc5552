import type { LogoSpec, QualityCheck } from "@emblazon/contract";
import type { Scene } from "../types.ts";
import { CHECKS } from "./check-registry.ts";
import { inspect } from "./subject.ts";
import { THRESHOLDS, type CheckId, type Threshold } from "./thresholds.ts";

const IDS = Object.keys(THRESHOLDS).filter((id): id is CheckId => Object.hasOwn(CHECKS, id));

function verdictOf(value: number, { good, warn, fail }: Threshold): QualityCheck["verdict"] {
  const worse = (limit: number): boolean => (good === "above" ? value < limit : value > limit);
  return worse(fail) ? "fail" : worse(warn) ? "warn" : "pass";
}

function describe({ good, warn, unit }: Threshold): string {
  return `${good === "above" ? "at least" : "at most"} ${Number.isInteger(warn * 2) && !Number.isInteger(warn) && unit === "" ? Math.floor(warn) : warn}${unit}`;
}

/** The craft of a drawing, check by check; those that do not apply to it are left out. */
export function runChecks(scene: Scene, spec: LogoSpec): QualityCheck[] {
  const subject = inspect(scene, spec);
  return IDS.flatMap((id): QualityCheck[] => {
    const { label, why, mend, measure } = CHECKS[id];
    const value = measure(subject);
    if (value === null) return [];
    const threshold: Threshold = THRESHOLDS[id];
    const verdict = verdictOf(value, threshold);
    const shown = Number(value.toFixed(threshold.digits));
    return [
      {
        id,
        label,
        value: shown,
        threshold: describe(threshold),
        verdict,
        why,
        mend: verdict === "pass" ? null : mend,
      },
    ];
  });
}
