import type { ErrorCode } from "@emblazon/contract";

/**
 * What the client adds to the server's codes:
 * `network`: no answer came; `unexpected_answer`: an answer that the contract does not know.
 */
export type ClientErrorCode = ErrorCode | "network" | "unexpected_answer";

export interface ClientErrorParts {
  readonly code: string;
  /** What happened, in a line. */
  readonly title: string;
  /** What to do about it. */
  readonly detail: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Names the request in the server's log; null when no answer came. */
  readonly requestId?: string | null;
  /** Messages by field path, for 422. */
  readonly fields?: readonly FieldMessage[];
  /** How long the server asked to wait, in milliseconds. */
  readonly retryAfterMs?: number | null;
  readonly cause?: unknown;
}

export interface FieldMessage {
  readonly field: string;
  readonly message: string;
}

/** Every way a call can fail, except an abort, which is the signal's own reason. */
export class ClientError extends Error {
  override readonly name = "ClientError";
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly requestId: string | null;
  readonly fields: readonly FieldMessage[];
  readonly retryAfterMs: number | null;

  constructor(parts: ClientErrorParts) {
    super(parts.detail === "" ? parts.title : `${parts.title}. ${parts.detail}`, {
      cause: parts.cause,
    });
    this.code = parts.code;
    this.title = parts.title;
    this.detail = parts.detail;
    this.status = parts.status;
    this.requestId = parts.requestId ?? null;
    this.fields = parts.fields ?? [];
    this.retryAfterMs = parts.retryAfterMs ?? null;
  }

  /** Whether the same call may succeed later without a change. */
  get retryable(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** The message for one field, if the server named it. */
  fieldMessage(field: string): string | null {
    return this.fields.find((entry) => entry.field === field)?.message ?? null;
  }
}
