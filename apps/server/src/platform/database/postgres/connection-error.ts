import { AppError } from "../../errors/app-error.ts";

const GONE_CODES: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  // PostgreSQL: shutting down, crashed, starting up, too many connections.
  "57P01",
  "57P02",
  "57P03",
  "53300",
]);

const GONE_MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|not queryable/i;

/** Whether the connection itself failed, so that it is of no more use; else a statement did. */
export function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return GONE_CODES.has(code) || code.startsWith("08") || GONE_MESSAGES.test(error.message);
}

/** A lost connection in the words for people; any other error as it is. */
export function connectionErrorToAppError(error: unknown): unknown {
  if (!isConnectionError(error)) return error;
  return new AppError("unavailable", "The database is not there at the moment: try again soon.", {
    cause: error,
  });
}
