/** An error as a page shows it. */
export interface DescribedError {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly requestId: string | null;
  /** How long the server asked to wait; null when it did not. */
  readonly retryAfterMs: number | null;
  readonly fields: readonly { readonly field: string; readonly message: string }[];
}

/**
 * Reads anything thrown as something to show. It knows the client's errors by their shape, so that
 * the landing page needs none of the client's code to fail well.
 */
export function describeError(error: unknown): DescribedError {
  if (isClientError(error)) {
    return {
      code: error.code,
      title: error.title,
      detail: error.detail,
      status: error.status,
      requestId: error.requestId,
      retryAfterMs: error.retryAfterMs ?? null,
      fields: error.fields,
    };
  }
  if (error instanceof TypeError && /import|fetch|module/i.test(error.message)) {
    return plain(
      "Part of this page could not be loaded",
      "The server may have been updated or stopped. Reload the page.",
    );
  }
  return plain("This page stumbled", "What you made is safe. Try again, or reload the page.");
}

function plain(title: string, detail: string): DescribedError {
  const nothing = { status: 0, requestId: null, retryAfterMs: null, fields: [] };
  return { code: "internal_error", title, detail, ...nothing };
}

function isClientError(error: unknown): error is DescribedError {
  return error instanceof Error && error.name === "ClientError" && "requestId" in error;
}
