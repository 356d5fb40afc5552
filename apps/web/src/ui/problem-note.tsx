import type { ReactElement, ReactNode } from "react";
import type { DescribedError } from "./describe-error.ts";
import { RequestId } from "./request-id.tsx";
import { RetryTime } from "./retry-time.tsx";

export interface ProblemNoteProps {
  readonly error: DescribedError;
  /** What to do, e.g. a button. */
  readonly children?: ReactNode;
}

/** A failure, said where it happened: what, what to do, and the request's name. */
export function ProblemNote({ error, children }: ProblemNoteProps): ReactElement {
  return (
    <div role="alert" className="border-s-2 border-bad ps-4 text-sm">
      <p className="font-semibold text-bad">{error.title}</p>
      <p className="mt-1 max-w-[60ch] text-ink-2">{error.detail}</p>
      {error.fields.length === 0 ? null : (
        <ul className="mt-1 text-ink-2">
          {error.fields.map(({ field, message }) => (
            <li key={field}>
              {field}: {message}
            </li>
          ))}
        </ul>
      )}
      {error.retryAfterMs === null ? null : (
        <RetryTime key={error.requestId} inMs={error.retryAfterMs} />
      )}
      <RequestId id={error.requestId} />
      {children === undefined ? null : <div className="mt-3">{children}</div>}
    </div>
  );
}
