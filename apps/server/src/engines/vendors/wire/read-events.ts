import { createParser } from "eventsource-parser";
import { OutgoingError } from "../../../platform/outgoing/outgoing-error.ts";

/** One message of an answer that comes bit by bit. */
export interface VendorEvent {
  /** As its `event` field says; empty where it says nothing. */
  readonly name: string;
  readonly data: string;
}

/**
 * The messages of a `text/event-stream` as they come; one that was cut off is none. Leaving early
 * ends the connection.
 * @throws OutgoingError `too-large`, or what the body fails with
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  mostBytes: number,
): AsyncGenerator<VendorEvent, void, void> {
  const ready: VendorEvent[] = [];
  const parser = createParser({
    onEvent: ({ event = "", data }) => ready.push({ name: event, data }),
  });
  const decoder = new TextDecoder();
  let length = 0;
  for await (const piece of body) {
    length += piece.byteLength;
    if (length > mostBytes) throw new OutgoingError("too-large", "more bytes than are taken");
    parser.feed(decoder.decode(piece, { stream: true }));
    yield* ready.splice(0);
  }
}
