import { errorCatalogue } from "@emblazon/contract";
import type { ErrorCode } from "@emblazon/contract";

/** One field of a request that needs another look: a dotted path and what to do about it. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

export interface AppErrorOptions {
  /** Whether the same call may succeed later; by default true for 408, 429, 502, 503 and 507. */
  readonly retryable?: boolean;
  readonly fields?: readonly FieldProblem[];
  /** Extra response headers, such as `Retry-After`, `Allow` or `Content-Range`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

const RETRYABLE_STATUSES: readonly number[] = [408, 429, 502, 503, 507];

/**
 * The only error that says something to a person outside. `detail` says what to do and holds no
 * secret, path or SQL; the reason goes into `cause`, which is logged and never sent.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly retryable: boolean;
  readonly fields: readonly FieldProblem[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, detail: string, options: AppErrorOptions = {}) {
    super(detail, { cause: options.cause });
    const entry = errorCatalogue[code];
    this.name = "AppError";
    this.code = code;
    this.status = entry.status;
    this.title = entry.title;
    this.detail = detail;
    this.retryable = options.retryable ?? RETRYABLE_STATUSES.includes(entry.status);
    this.fields = options.fields ?? [];
    this.headers = options.headers ?? {};
  }
}
