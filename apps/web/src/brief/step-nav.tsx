import type { ReactElement } from "react";

export type StepNumber = 1 | 2 | 3;

const STEPS: readonly { readonly step: StepNumber; readonly name: string }[] = [
  { step: 1, name: "The business" },
  { step: 2, name: "How it looks" },
  { step: 3, name: "Draw" },
];

export interface StepNavProps {
  readonly step: StepNumber;
  readonly onStep: (step: StepNumber) => void;
}

/** Where one is in the brief; every step can be entered at any time. */
export function StepNav({ step, onStep }: StepNavProps): ReactElement {
  return (
    <nav aria-label="Steps">
      <ol className="flex flex-wrap gap-x-6 gap-y-1 border-b border-line">
        {STEPS.map((item) => (
          <li key={item.step}>
            <button
              type="button"
              aria-current={item.step === step ? "step" : undefined}
              onClick={() => onStep(item.step)}
              className="-mb-px inline-flex min-h-11 items-center gap-2 border-b-2 border-transparent text-sm font-medium text-ink-2 hover:text-ink aria-[current=step]:border-ink aria-[current=step]:text-ink"
            >
              <span className="figures text-ink-3">{item.step}</span>
              {item.name}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
