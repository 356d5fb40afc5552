import type { EffectParams, EffectStyleId } from "@emblazon/effects";
import type { EffectsRequest, PaintAnswer, PaintFailure } from "./effects-messages.ts";
import { PhotoError } from "./photo-error.ts";

export interface PaintRequest {
  /** Read and left as they are. */
  readonly pixels: ImageData;
  readonly style: EffectStyleId;
  /** Per cent, 0 to 100: 0 is the photo itself. */
  readonly strength: number;
  /** Whatever is left out has its default. */
  readonly params: EffectParams;
}

/** The photo effects in a worker of the browser's; its code is fetched when it is first asked. */
export interface PhotoPainter {
  /**
   * Paints; requests are painted one after the other. An aborted request is dropped before it
   * starts, or between stages.
   * @param onTook told, before the picture is there, how many milliseconds the kernels took for it
   * @throws {PhotoError} `failed`, `unreachable`, `unsupported`
   * @throws the signal's reason, at once
   */
  paint(
    request: PaintRequest,
    signal: AbortSignal,
    onTook?: (ms: number) => void,
  ): Promise<ImageData>;
  /** Loads the kernels before they are needed; a failure is told by what needs them. */
  prepare(): void;
  close(): void;
}

interface Job {
  readonly id: number;
  readonly request: PaintRequest;
  readonly resolve: (picture: ImageData, ms: number) => void;
  readonly reject: (error: unknown) => void;
}

export function createPhotoPainter(start: () => Worker = startEffectsWorker): PhotoPainter {
  const waiting: Job[] = [];
  let current: Job | null = null;
  let worker: Worker | null = null;
  let lastId = 0;

  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  const fail = (error: PhotoError): void => {
    end();
    const lost = current === null ? waiting.splice(0) : [current, ...waiting.splice(0)];
    current = null;
    for (const { reject } of lost) reject(error);
  };
  const take = (answer: PaintAnswer): void => {
    const job = current;
    if (job?.id !== answer.id) return;
    current = null;
    if (!("failure" in answer)) job.resolve(toImage(answer.data, job.request.pixels), answer.ms);
    else {
      if (answer.failure === "broken") end();
      job.reject(toError(answer.failure, answer.message));
    }
    next();
  };
  const open = (): Worker => {
    const opened = start();
    opened.addEventListener("message", ({ data }: MessageEvent<PaintAnswer>) => take(data));
    opened.addEventListener("error", () => fail(toError("broken", "the worker died")));
    return opened;
  };
  const next = (): void => {
    if (current !== null) return;
    current = waiting.shift() ?? null;
    if (current === null) return;
    const { id, request } = current;
    const { pixels, style, strength, params } = request;
    const { width, height } = pixels;
    const data = new Uint8Array(pixels.data);
    worker ??= open();
    send(worker, { kind: "paint", id, style, strength, params, width, height, data }, data.buffer);
  };
  const drop = (job: Job): void => {
    const place = waiting.indexOf(job);
    if (place >= 0) waiting.splice(place, 1);
    else if (job === current && worker) send(worker, { kind: "abort", id: job.id });
  };

  return {
    paint: (request, signal, onTook) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        lastId += 1;
        const settled = (): void => signal.removeEventListener("abort", onAbort);
        const job: Job = {
          ...{ id: lastId, request },
          resolve: (picture, ms) => {
            if (!signal.aborted) onTook?.(ms);
            settled();
            resolve(picture);
          },
          reject: (error) => {
            settled();
            reject(error);
          },
        };
        const onAbort = (): void => {
          drop(job);
          job.reject(signal.reason);
        };
        signal.addEventListener("abort", onAbort);
        waiting.push(job);
        next();
      }),
    prepare: () => {
      worker ??= open();
    },
    close: () => fail(new PhotoError("failed", "The preview was closed.")),
  };
}

function send(worker: Worker, request: EffectsRequest, ...handedOver: ArrayBuffer[]): void {
  worker.postMessage(request, handedOver);
}

function toImage(data: Uint8Array<ArrayBuffer>, { width, height }: ImageData): ImageData {
  return new ImageData(new Uint8ClampedArray(data.buffer), width, height);
}

const FAILED = "The preview could not be painted. Try again.";

function toError(failure: PaintFailure, message: string): PhotoError {
  const cause = new Error(message);
  switch (failure) {
    case "unreachable":
      return new PhotoError(
        "unreachable",
        "What paints previews could not be loaded. Check the connection and try again.",
        { cause },
      );
    case "unsupported":
      return new PhotoError(
        "unsupported",
        "This browser cannot paint previews. The server still paints the photo.",
        { cause },
      );
    case "aborted":
    case "refused":
    case "broken":
      return new PhotoError("failed", FAILED, { cause });
  }
}

function startEffectsWorker(): Worker {
  return new Worker(new URL("./effects-worker.ts", import.meta.url), {
    type: "module",
    name: "effects",
  });
}
