import { problem } from "@emblazon/contract";
import { ClientError } from "./client-error.ts";

/**
 * Reads a failed answer as a {@link ClientError}. A body that is no problem document (a proxy's own
 * page, say) still gives an error with the status and the request id.
 */
export async function errorFromResponse(response: Response): Promise<ClientError> {
  const requestId = response.headers.get("x-request-id");
  const retryAfterMs = retryAfter(response.headers.get("retry-after"));
  const body: unknown = await response.json().catch(() => null);
  const parsed = problem.safeParse(body);
  if (parsed.success) {
    return new ClientError({
      code: parsed.data.code,
      title: parsed.data.title,
      detail: parsed.data.detail,
      status: response.status,
      requestId: parsed.data.request_id,
      fields: parsed.data.errors ?? [],
      retryAfterMs,
    });
  }
  return new ClientError({
    code: response.status >= 500 ? "unavailable" : "unexpected_answer",
    title: `The server answered ${response.status}`,
    detail: response.status >= 500 ? "Try again in a moment." : "Reload the page and try again.",
    status: response.status,
    requestId,
    retryAfterMs,
  });
}

function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
