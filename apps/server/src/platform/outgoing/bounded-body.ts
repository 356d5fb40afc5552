import { OutgoingError } from "./outgoing-error.ts";

export interface BodyBounds {
  /** Once it is unpacked. */
  readonly mostBytes: number;
  /** How long the other server may send nothing while it is waited for. */
  readonly idleMs: number;
  /** How long it may be waited for in all; time that the reader takes does not count. */
  readonly bodyMs: number;
}

export interface BodyEnd {
  /** Called once: when the body is read to its end, left by its reader, or has failed. */
  readonly onEnd: () => void;
  /** What a body that breaks off is told to have failed with. */
  readonly toError: (error: unknown) => unknown;
}

type Bytes = Uint8Array<ArrayBuffer>;
type Reader = ReadableStreamDefaultReader<Bytes>;

/** A body that ends within its bounds, or fails with an `OutgoingError`; nothing is read ahead. */
export function boundBody(
  body: ReadableStream<Bytes>,
  bounds: BodyBounds,
  { onEnd, toError }: BodyEnd,
): ReadableStream<Bytes> {
  const reader = body.getReader();
  const read = timedReader(reader, bounds);
  let length = 0;
  const next = async (): Promise<Bytes | null> => {
    const { done, value } = await read();
    if (done) return null;
    length += value.byteLength;
    if (length > bounds.mostBytes) throw tooLarge();
    return value;
  };
  return new ReadableStream<Bytes>(
    {
      pull: async (controller) => {
        try {
          const piece = await next();
          if (piece !== null) return controller.enqueue(piece);
          controller.close();
          onEnd();
        } catch (error) {
          onEnd();
          await leave(reader, error);
          throw toError(error);
        }
      },
      cancel: async (reason) => {
        onEnd();
        await leave(reader, reason);
      },
    },
    { highWaterMark: 0 },
  );
}

/** Ends the connection; a body that has failed already cannot be left any more. */
async function leave(reader: Reader, reason: unknown): Promise<void> {
  await reader.cancel(reason).catch(() => undefined);
}

/** Reads with a limit on each wait, and on all of them together. */
function timedReader(reader: Reader, { idleMs, bodyMs }: BodyBounds): Reader["read"] {
  let leftMs = bodyMs;
  return async () => {
    const late = Promise.withResolvers<never>();
    const startedAt = performance.now();
    const timer = setTimeout(
      () => late.reject(new OutgoingError("timeout", "the answer came too slowly")),
      Math.max(0, Math.min(idleMs, leftMs)),
    );
    try {
      return await Promise.race([reader.read(), late.promise]);
    } finally {
      clearTimeout(timer);
      leftMs -= performance.now() - startedAt;
    }
  };
}

/** What is thrown when the bound on bytes is passed. */
export function tooLarge(): OutgoingError {
  return new OutgoingError("too-large", "the answer has more bytes than are taken");
}
