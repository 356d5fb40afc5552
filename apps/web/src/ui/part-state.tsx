import type { ReactElement } from "react";
import { Button } from "./button.tsx";
import { describeError } from "./describe-error.ts";
import { ProblemNote } from "./problem-note.tsx";

export interface PartStateProps {
  /** Null while it is fetched. */
  readonly error: Error | null;
  readonly onRetry: () => void;
}

/** A part of a page that is fetched, or could not be had. */
export function PartState({ error, onRetry }: PartStateProps): ReactElement {
  if (error === null) {
    return (
      <p role="status" className="arrive text-sm text-ink-3">
        Loading…
      </p>
    );
  }
  return (
    <ProblemNote error={describeError(error)}>
      <Button onClick={onRetry}>Try again</Button>
    </ProblemNote>
  );
}
