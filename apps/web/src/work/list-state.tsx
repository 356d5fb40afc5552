import type { ReactElement } from "react";
import { Button } from "../ui/button.tsx";
import { describeError } from "../ui/describe-error.ts";
import { ProblemNote } from "../ui/problem-note.tsx";
import { CARDS } from "./work-card.tsx";

/** A list in its final shape while it is fetched. */
export function ListSkeleton(): ReactElement {
  return (
    <div aria-busy="true">
      <p role="status" className="sr-only">
        Loading…
      </p>
      <ul className={CARDS} aria-hidden="true">
        {Array.from({ length: 8 }, (_, index) => (
          <li key={index} className="overflow-hidden rounded-tile border border-line bg-raised">
            <div className="construction aspect-4/3" />
            <div className="h-11 border-t border-line" />
          </li>
        ))}
      </ul>
    </div>
  );
}

export function ListProblem({
  error,
  onRetry,
}: {
  readonly error: Error;
  readonly onRetry: () => void;
}): ReactElement {
  return (
    <div className="mt-8">
      <ProblemNote error={describeError(error)}>
        <Button onClick={onRetry}>Try again</Button>
      </ProblemNote>
    </div>
  );
}
