/**
 * `timed_out`: no sign of life within the deadline; `crashed`: the engine died; `refused`: it
 * cannot do what was asked, and will not be able to next time; `aborted`: nobody wants it any more.
 */
export type EngineErrorReason = "timed_out" | "crashed" | "refused" | "aborted";

export class EngineError extends Error {
  readonly reason: EngineErrorReason;

  constructor(reason: EngineErrorReason, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "EngineError";
    this.reason = reason;
  }
}
