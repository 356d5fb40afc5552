import type { Refinement } from "@emblazon/contract";
import type { ReactElement } from "react";
import { refineExamples } from "./refine-examples.ts";

export interface UnderstandingLineProps {
  readonly refinement: Refinement;
  /** Puts an example into the field. */
  readonly onExample: (text: string) => void;
}

/** What will be done, step by step, and the words that nothing was made of. */
export function UnderstandingLine(props: UnderstandingLineProps): ReactElement {
  const { described, unknown } = props.refinement;
  return (
    <div className="flex min-w-0 grow flex-wrap items-center gap-1.5 text-sm">
      {described.length === 0 ? null : (
        <ul aria-label="What will be done" className="contents">
          {described.map((step, index) => (
            <li
              key={`${index} ${step}`}
              className="inline-flex min-h-7 items-center rounded-full border border-line-strong px-2.5 text-ink"
            >
              {step}
            </li>
          ))}
        </ul>
      )}
      {unknown.length === 0 ? null : (
        <p className="inline-flex min-h-7 items-center px-1 text-ink-2">
          <span>
            not understood:{" "}
            <span className="text-bad">
              <bdi>{unknown.join(", ")}</bdi>
            </span>
          </span>
        </p>
      )}
      {described.length === 0 ? <ExampleChips onExample={props.onExample} /> : null}
    </div>
  );
}

/** Things that can be asked for, to start from. */
function ExampleChips({ onExample }: Pick<UnderstandingLineProps, "onExample">): ReactElement {
  return (
    <ul aria-label="Things to ask for" className="flex flex-wrap gap-1.5">
      {refineExamples.map((example) => (
        <li key={example}>
          <button
            type="button"
            onClick={() => onExample(example)}
            className="inline-flex min-h-7 items-center rounded-full border border-dashed border-line-strong px-2.5 text-sm text-ink-2 hover:border-ink-3 hover:text-ink coarse:min-h-11"
          >
            {example}
          </button>
        </li>
      ))}
    </ul>
  );
}
