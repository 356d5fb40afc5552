import { createParser } from "eventsource-parser";

export interface ServerMessage {
  /** Empty when the message carried none. */
  readonly id: string;
  readonly data: string;
}

/**
 * Splits a `text/event-stream` body into messages. `onBytes` is called for every chunk, comments
 * included, so that a caller can watch for a dead line.
 */
export async function* readMessages(
  body: ReadableStream<Uint8Array>,
  onBytes: () => void,
): AsyncGenerator<ServerMessage, void, void> {
  const ready: ServerMessage[] = [];
  const parser = createParser({
    onEvent: (message) => ready.push({ id: message.id ?? "", data: message.data }),
  });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onBytes();
      parser.feed(decoder.decode(value, { stream: true }));
      yield* ready.splice(0);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
