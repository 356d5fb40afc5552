import type { z } from "zod";
import { ClientError } from "./client-error.ts";
import { errorFromResponse } from "./error-from-response.ts";
import { randomKey } from "./random-key.ts";
import { wait } from "./wait.ts";

export type QueryValue = string | number | boolean | null | undefined;

export interface HttpRequest {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Relative to the API's base, without a leading slash. */
  readonly path: string;
  readonly query?: Readonly<Record<string, QueryValue>>;
  /** Sent as JSON, or as it is when it is form data. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Sent at most once and without an idempotency key: for calls whose answer is a secret, which no
   * server should keep to answer again, or whose second try would be counted against the caller.
   */
  readonly once?: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface HttpOptions {
  /** The API's base, ending in a slash, e.g. `http://127.0.0.1:3000/api/v1/`. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  /** Sent with every call, e.g. an authorization. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Http {
  /** The address of a path under the base. */
  url(path: string, query?: Readonly<Record<string, QueryValue>>): string;
  /** Calls and reads the body by its schema. @throws {ClientError} */
  json<T extends z.ZodType>(request: HttpRequest, schema: T): Promise<z.output<T>>;
  /** Calls and ignores the body. @throws {ClientError} */
  empty(request: HttpRequest): Promise<void>;
}

const NETWORK_TRIES = 3;
const NETWORK_PAUSE_MS = 300;

/** The one place where this package talks to `fetch` for plain calls. */
export function createHttp(options: HttpOptions): Http {
  const url = (path: string, query: Readonly<Record<string, QueryValue>> = {}): string => {
    const address = new URL(path, options.baseUrl);
    for (const [name, value] of Object.entries(query)) {
      if (value !== null && value !== undefined && value !== "") {
        address.searchParams.set(name, String(value));
      }
    }
    return address.href;
  };

  const send = async (request: HttpRequest): Promise<Response> => {
    const init = requestInit(request, options.headers);
    const address = url(request.path, request.query);
    const tries = request.once === true ? 1 : NETWORK_TRIES;
    const response = await fetchWithRetry(() => options.fetch(address, init), tries, init.signal);
    if (!response.ok) throw await errorFromResponse(response);
    return response;
  };

  return {
    url,
    json: async (request, schema) => {
      const response = await send(request);
      const body: unknown = await response.json().catch(() => undefined);
      const parsed = schema.safeParse(body);
      if (parsed.success) return parsed.data;
      throw new ClientError({
        code: "unexpected_answer",
        title: "The server's answer could not be read",
        detail: "This page may be older than the server. Reload it and try again.",
        status: response.status,
        requestId: response.headers.get("x-request-id"),
        cause: parsed.error,
      });
    },
    empty: async (request) => {
      const response = await send(request);
      await response.body?.cancel();
    },
  };
}

function requestInit(request: HttpRequest, common: Readonly<Record<string, string>>): RequestInit {
  const method = request.method ?? "GET";
  const headers = new Headers({ accept: "application/json", ...common, ...request.headers });
  // One key for all tries of one call: a POST whose answer got lost is never done twice.
  if (method === "POST" && request.once !== true && !headers.has("idempotency-key")) {
    headers.set("idempotency-key", randomKey());
  }
  const init: RequestInit = { method, headers, credentials: "same-origin" };
  if (request.signal !== undefined) init.signal = request.signal;
  if (request.body instanceof FormData) {
    init.body = request.body;
  } else if (request.body !== undefined) {
    headers.set("content-type", "application/json");
    init.body = JSON.stringify(request.body);
  }
  return init;
}

async function fetchWithRetry(
  send: () => Promise<Response>,
  tries: number,
  signal: AbortSignal | null | undefined,
): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (cause) {
      if (signal?.aborted === true) throw cause;
      if (attempt >= tries) throw networkError(cause);
      await wait(NETWORK_PAUSE_MS * attempt, signal ?? undefined);
    }
  }
}

/** No answer came at all: the server is gone or the line is down. */
export function networkError(cause: unknown): ClientError {
  return new ClientError({
    code: "network",
    title: "The server does not answer",
    detail: "Nothing is lost. Check that it is running and that you are connected, then try again.",
    status: 0,
    cause,
  });
}
