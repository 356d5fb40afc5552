type Bytes = Uint8Array<ArrayBuffer>;

export interface Peeked {
  /** As many bytes as were asked for, or more, or all where there are fewer. */
  readonly head: Bytes;
  /** All of it, the head included. */
  readonly body: ReadableStream<Bytes>;
}

/** The first bytes of a body, to see what it is before it is passed on. */
export async function peekBody(body: ReadableStream<Bytes>, leastBytes: number): Promise<Peeked> {
  const reader = body.getReader();
  const pieces: Bytes[] = [];
  let length = 0;
  let isDone = false;
  while (length < leastBytes && !isDone) {
    const { done, value } = await reader.read();
    isDone = done;
    if (value !== undefined) {
      pieces.push(value);
      length += value.byteLength;
    }
  }
  const head = new Uint8Array(Buffer.concat(pieces));
  return { head, body: startingWith(head, reader) };
}

function startingWith(
  head: Bytes,
  reader: ReadableStreamDefaultReader<Bytes>,
): ReadableStream<Bytes> {
  return new ReadableStream<Bytes>(
    {
      start: (controller) => {
        if (head.byteLength > 0) controller.enqueue(head);
      },
      pull: async (controller) => {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
