import type { EffectParameter } from "./styles.ts";

/** Steps such as 0.1 are not exact in binary. */
const EXACTNESS = 1e-6;

/** Whether a parameter takes a value: one of its kind, within its range and on one of its steps. */
export function fitsParameter(parameter: EffectParameter, value: unknown): boolean {
  switch (parameter.kind) {
    case "number":
      return typeof value === "number" && isOnScale(parameter, value);
    case "choice":
      return typeof value === "string" && parameter.choices?.includes(value) === true;
    case "switch":
      return typeof value === "boolean";
  }
}

function isOnScale({ min, max, step }: EffectParameter, value: number): boolean {
  if (!(value >= (min ?? value) && value <= (max ?? value))) return false;
  if (step === null) return true;
  const steps = (value - (min ?? 0)) / step;
  return Math.abs(steps - Math.round(steps)) < EXACTNESS;
}

/** Which values a parameter takes, e.g. `a whole number from 4 to 16`. */
export function describeValues({ kind, min, max, step, choices }: EffectParameter): string {
  switch (kind) {
    case "number": {
      const range = `from ${min} to ${max}`;
      if (step === 1) return `a whole number ${range}`;
      return step === null ? `a number ${range}` : `a number ${range} in steps of ${step}`;
    }
    case "choice":
      return `one of ${choices?.join(", ")}`;
    case "switch":
      return "true or false";
  }
}
