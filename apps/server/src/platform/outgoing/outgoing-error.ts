/**
 * How a request to another server ended without an answer:
 * - `refused`: nothing was sent, because the address may not be asked
 * - `unreachable`: no connection came about, so nothing was sent either
 * - `timeout`: a limit on time was reached, whatever had been sent by then
 * - `redirect`: the answer leads on too often, or in a way that is not followed
 * - `too-large`: the answer has more bytes than are taken
 * - `broken`: the answer broke off, or is none of HTTP's
 */
export type OutgoingFailure =
  | "refused"
  | "unreachable"
  | "timeout"
  | "redirect"
  | "too-large"
  | "broken";

/** Its message names no address: what was asked is known to whoever asked. */
export class OutgoingError extends Error {
  readonly kind: OutgoingFailure;

  constructor(kind: OutgoingFailure, message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.name = "OutgoingError";
    this.kind = kind;
  }
}

/** The failure that lies within an error of `fetch`; null when there is none. */
export function findOutgoingError(error: unknown): OutgoingError | null {
  for (let at = error, depth = 0; depth < 5 && at instanceof Error; at = at.cause, depth += 1) {
    if (at instanceof OutgoingError) return at;
  }
  return null;
}
