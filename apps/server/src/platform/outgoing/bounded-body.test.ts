import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { boundBody } from "./bounded-body.ts";
import { OutgoingError } from "./outgoing-error.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const BOUNDS = { mostBytes: 100, idleMs: 1_000, bodyMs: 2_500 };

/** A body whose pieces come so many milliseconds after they were asked for. */
function bodyOf(delaysMs: readonly number[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const left = [...delaysMs];
  return new ReadableStream(
    {
      pull: async (controller) => {
        const delayMs = left.shift();
        if (delayMs === undefined) return controller.close();
        await new Promise((resolve) => setTimeout(resolve, delayMs));
        controller.enqueue(new Uint8Array([1]));
      },
    },
    { highWaterMark: 0 },
  );
}

type Reads = (passMs: number) => Promise<string>;

/** Reads a piece while so many milliseconds pass, and tells what comes of it. */
function readsOf(delaysMs: readonly number[], onEnd: () => void = () => undefined): Reads {
  const toError = (error: unknown): unknown => error;
  const reader = boundBody(bodyOf(delaysMs), BOUNDS, { onEnd, toError }).getReader();
  return async (passMs) => {
    const read = reader.read().then(
      ({ done }) => (done ? "end" : "piece"),
      (error: unknown) => (error instanceof OutgoingError ? error.kind : "another error"),
    );
    await vi.advanceTimersByTimeAsync(passMs);
    return read;
  };
}

test("waiting is limited each time", async () => {
  expect(await readsOf([999])(1_000)).toBe("piece");
  expect(await readsOf([1_001])(1_000)).toBe("timeout");
});

test("and in all", async () => {
  const read = readsOf([900, 900, 900]);
  expect([await read(900), await read(900), await read(900)]).toEqual([
    ...["piece", "piece", "timeout"],
  ]);
});

test("time that the reader takes does not count", async () => {
  const onEnd = vi.fn<() => void>();
  const read = readsOf([500, 500], onEnd);
  expect([await read(60_000), await read(60_000), await read(60_000)]).toEqual([
    ...["piece", "piece", "end"],
  ]);
  expect(onEnd).toHaveBeenCalledTimes(1);
});
