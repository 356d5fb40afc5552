/** One message of a stream of Server-Sent Events. */
export interface SseMessage {
  id: string | null;
  event: string;
  data: string;
}

/**
 * Parses Server-Sent Events as the HTML standard describes them (section 9.2.6), however the bytes
 * are cut.
 *
 * @returns a function that takes the next piece and gives the messages that it completed; comment
 *   lines are handed to `onComment`
 */
export function createSseParser(
  onComment: (comment: string) => void = () => {},
): (piece: Uint8Array) => SseMessage[] {
  const decoder = new TextDecoder();
  let rest = "";
  let data: string[] = [];
  let event = "";
  let id: string | null = null;

  function take(line: string, out: SseMessage[]): void {
    if (line === "") {
      if (data.length > 0) out.push({ id, event: event || "message", data: data.join("\n") });
      data = [];
      event = "";
      return;
    }
    const colon = line.indexOf(":");
    if (colon === 0) return onComment(line.slice(1).trim());
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "data") data.push(value);
    else if (field === "event") event = value;
    else if (field === "id" && !value.includes("\0")) id = value;
  }

  return (piece) => {
    rest += decoder.decode(piece, { stream: true });
    const out: SseMessage[] = [];
    for (;;) {
      // A carriage return at the very end may be the first half of a line end: wait for the rest.
      const end = /\r\n|\n|\r(?=[\s\S])/.exec(rest);
      if (end === null) return out;
      take(rest.slice(0, end.index), out);
      rest = rest.slice(end.index + end[0].length);
    }
  };
}

/** An open stream: its answer's head, and its messages as they come. */
export interface OpenStream {
  status: number;
  headers: Headers;
  /** Ends when the server closes the stream; throws when the line breaks or `close` is called. */
  messages: AsyncIterable<SseMessage>;
  comments: string[];
  /** Reads to the end. */
  all(): Promise<SseMessage[]>;
  /** Drops the line from our side. */
  close(): void;
}

/**
 * Opens a stream over HTTP.
 *
 * @param options.lastEventId sent as `Last-Event-ID`
 */
export async function openStream(
  url: string | URL,
  options: { lastEventId?: string; headers?: Record<string, string> } = {},
): Promise<OpenStream> {
  const aborter = new AbortController();
  const headers: Record<string, string> = { accept: "text/event-stream", ...options.headers };
  if (options.lastEventId !== undefined) headers["last-event-id"] = options.lastEventId;
  const response = await fetch(url, { headers, signal: aborter.signal });
  const comments: string[] = [];
  const messages = read(response, (comment) => comments.push(comment));
  return {
    status: response.status,
    headers: response.headers,
    messages,
    comments,
    all: () => Array.fromAsync(messages),
    close: () => aborter.abort(),
  };
}

async function* read(
  response: Response,
  onComment: (comment: string) => void,
): AsyncGenerator<SseMessage> {
  if (response.body === null) return;
  const parse = createSseParser(onComment);
  const pieces: AsyncIterable<Uint8Array> = response.body;
  for await (const piece of pieces) yield* parse(piece);
}
