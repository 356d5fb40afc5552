import { streamEvent } from "@emblazon/contract";
import type { StreamEvent } from "@emblazon/contract";
import { backOffMs } from "./back-off.ts";
import { ClientError } from "./client-error.ts";
import { errorFromResponse } from "./error-from-response.ts";
import { networkError } from "./http.ts";
import { readMessages } from "./read-messages.ts";
import { wait } from "./wait.ts";

/** How the line to the server is: open, or down with the time until the next try. */
export type LineState =
  | { readonly kind: "open" }
  | {
      readonly kind: "down";
      readonly attempt: number;
      readonly retryInMs: number;
      readonly error: ClientError;
    };

export interface GenerationStreamOptions {
  readonly signal?: AbortSignal | undefined;
  /** Continue after this event number; without it the stream starts from its first event. */
  readonly lastEventId?: string | undefined;
  readonly onLine?: ((state: LineState) => void) | undefined;
  /** A line silent for longer than this is taken as dead. The server writes at least every 15 s. */
  readonly silenceMs?: number | undefined;
  /** Waits between tries; give one that ends early to reconnect at once. */
  readonly sleep?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
}

export interface StreamMessage {
  /** The event's number, to resume after. */
  readonly id: string;
  readonly event: StreamEvent;
}

interface Connection {
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly headers: Readonly<Record<string, string>>;
}

const SILENCE_MS = 40_000;

/**
 * Reads a generation's events, each once, until `generation_complete`. A dropped line is opened
 * again after a back-off with `Last-Event-ID`. Event kinds that this version does not know are skipped.
 *
 * @throws {ClientError} when the server refuses for good (404, say)
 * @throws the signal's reason when aborted
 */
export async function* generationStream(
  connection: Connection,
  options: GenerationStreamOptions = {},
): AsyncGenerator<StreamMessage, void, void> {
  const sleep = options.sleep ?? wait;
  let lastEventId = options.lastEventId ?? "";
  for (let attempt = 1; ; attempt += 1) {
    let failure: ClientError;
    try {
      for await (const message of connect(connection, lastEventId, options)) {
        attempt = 1;
        if (message.id !== "") lastEventId = message.id;
        const event = parseEvent(message.data);
        if (event === null) continue;
        yield { id: message.id, event };
        if (event.event === "generation_complete") return;
      }
      failure = networkError(new Error("the stream ended before the generation did"));
    } catch (error) {
      options.signal?.throwIfAborted();
      failure = error instanceof ClientError ? error : networkError(error);
      if (!failure.retryable) throw failure;
    }
    const retryInMs = failure.retryAfterMs ?? backOffMs(attempt, Math.random());
    options.onLine?.({ kind: "down", attempt, retryInMs, error: failure });
    await sleep(retryInMs, options.signal);
  }
}

async function* connect(
  connection: Connection,
  lastEventId: string,
  options: GenerationStreamOptions,
): AsyncGenerator<{ id: string; data: string }, void, void> {
  const silence = new AbortController();
  const signal =
    options.signal === undefined
      ? silence.signal
      : AbortSignal.any([options.signal, silence.signal]);
  const silenceMs = options.silenceMs ?? SILENCE_MS;
  const alarm = (): ReturnType<typeof setTimeout> =>
    setTimeout(() => silence.abort(new Error("no sign of life from the server")), silenceMs);
  let timer = alarm();
  try {
    const headers = new Headers({ ...connection.headers, accept: "text/event-stream" });
    if (lastEventId !== "") headers.set("last-event-id", lastEventId);
    const init: RequestInit = { headers, signal, credentials: "same-origin", cache: "no-store" };
    const response = await connection.fetch(connection.url, init);
    if (!response.ok) throw await errorFromResponse(response);
    if (response.body === null) throw new Error("the answer has no body");
    options.onLine?.({ kind: "open" });
    yield* readMessages(response.body, () => {
      clearTimeout(timer);
      timer = alarm();
    });
  } finally {
    clearTimeout(timer);
    silence.abort();
  }
}

function parseEvent(data: string): StreamEvent | null {
  try {
    const parsed = streamEvent.safeParse(JSON.parse(data));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
