/**
 * Why an effect could not be rendered. `bad_parameter`: a value that the look does not take;
 * `bad_picture`: pixels that do not fit their size, or no pixels; `picture_too_large`: more than
 * the kernels' memory holds; `aborted`: the caller's signal said stop; `worker_failed`: a worker
 * ended or a kernel trapped, after which its pool is of no more use.
 */
export type EffectErrorCode =
  | "bad_parameter"
  | "bad_picture"
  | "picture_too_large"
  | "aborted"
  | "worker_failed";

/** An error of the effects with a code to act on. */
export class EffectError extends Error {
  override readonly name = "EffectError";
  readonly code: EffectErrorCode;

  constructor(code: EffectErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
