import { AttemptError } from "@emblazon/failover";

/** Trouble on the way to a request that makes something: nothing is made. */
export function beforeAnything(error: unknown): unknown {
  if (!(error instanceof AttemptError) || error.failure.errorClass === "canceled") return error;
  const { errorClass, message, retryAfterMs } = error.failure;
  return new AttemptError(errorClass === "bad_output" ? "server" : errorClass, message, {
    ...{ fate: "none", cause: error },
    ...(retryAfterMs !== null && { retryAfterMs }),
  });
}
