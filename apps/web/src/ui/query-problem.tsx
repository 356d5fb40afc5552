import type { ReactElement } from "react";
import { ErrorPage } from "../app/error-page.tsx";

export interface QueryProblemProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** A page whose data could not be had. */
export function QueryProblem({ error, onRetry }: QueryProblemProps): ReactElement {
  return <ErrorPage error={error} reset={onRetry} />;
}
