import { AttemptError } from "@emblazon/failover";
import type { ErrorClass } from "@emblazon/failover";
import { EngineError } from "./engine-error.ts";
import type { EngineErrorReason } from "./engine-error.ts";

const CLASSES: Readonly<Record<EngineErrorReason, ErrorClass>> = {
  timed_out: "timeout",
  crashed: "server",
  refused: "invalid",
  aborted: "canceled",
};

/** What an engine of ours throws, as the chain sorts it; nothing is ever left behind. */
export function toAttemptError(error: unknown): AttemptError {
  const [errorClass, message] =
    error instanceof EngineError
      ? ([CLASSES[error.reason], error.message] as const)
      : (["server", error instanceof Error ? error.message : String(error)] as const);
  return new AttemptError(errorClass, message, { fate: "ended", costMicros: 0, cause: error });
}
