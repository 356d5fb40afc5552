import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { DecodeAnswer, DecodeRequest } from "./decode-messages.ts";
import type { DecodedPhoto, PhotoOptions } from "./decode-photo.ts";
import type { DecodedPicture, Refusal } from "./decode-picture.ts";
import type { DecodedPreview } from "./decode-preview.ts";
import type { DecodedResult, ResultOptions } from "./decode-result.ts";
import { startDecodeProcess } from "./decode-process.ts";
import type { DecodeProcess, DecodeProcessOptions } from "./decode-process.ts";
import { HEIC_REFUSAL } from "./heic-refusal.ts";
import { isDrawing } from "./is-drawing.ts";
import { createSemaphore } from "../platform/semaphore.ts";
import { sniffImage } from "./sniff-image.ts";
import type { PictureType } from "./sniff-image.ts";
import type { TracedResult, TraceOptions, Untraceable } from "./trace-result.ts";

/** Reads untrusted pictures; a refusal is a value, never an exception. */
export interface PictureDecoder {
  /** A picture of a brief, kept small. */
  decode(bytes: Uint8Array): Promise<DecodedPicture | Refusal>;
  /** A photo to work on. */
  decodePhoto(bytes: Uint8Array, options: PhotoOptions): Promise<DecodedPhoto | Refusal>;
  /** What a model has made. */
  decodeResult(bytes: Uint8Array, options: ResultOptions): Promise<DecodedResult | Refusal>;
  /** What a model is at; null where too many wait, since a preview that comes late is of no use. */
  decodePreview(bytes: Uint8Array): Promise<DecodedPreview | Refusal | null>;
  /** What a model has made, drawn anew as shapes. */
  traceResult(
    bytes: Uint8Array,
    options: TraceOptions,
  ): Promise<TracedResult | Untraceable | Refusal>;
  close(): void;
}

export interface PictureDecoderOptions extends Partial<DecodeProcessOptions> {
  /** For every kind of request; by default a picture of a brief has less than the others. */
  readonly deadlineMs?: number;
  readonly concurrency?: number;
  /** A process is replaced after this many pictures, so that no leak adds up. */
  readonly picturesPerProcess?: number;
  /** And after so much work, so that no picture meets the end of the process's own time. */
  readonly workMsPerProcess?: number;
  readonly idleMs?: number;
}

/** What a picture of a brief may be. */
const PICTURE_TYPES: readonly PictureType[] = ["jpeg", "png", "webp", "avif"];
/**
 * A photo of 50 megapixels takes a few seconds, as does a model's picture of 4096 px, which is paid for;
 * on a machine that is busy it is several times as long.
 */
const LARGE_DEADLINE_MS = 15_000;
const DEADLINE_MS = 5_000;
/** A tracing takes a second or two, and longer than anything else where the machine is busy. */
const TRACE_DEADLINE_MS = 20_000;
/** With the longest deadline on top well below the seconds of CPU time that the system lets it have. */
const WORK_MS = 30_000;
/** Previews are looked at one by one, beside what is waited for; so many may wait for their turn. */
const MOST_PREVIEWS = 4;
const CHILD = fileURLToPath(new URL("./decode-child.ts", import.meta.url));

/**
 * Decodes pictures in child processes that are killed at a deadline: libvips has no hard time
 * limit of its own (a 31 kB PNG ran 8.8 s under `timeout: 1`), and a decoder's crash stays there.
 */
export function createPictureDecoder(options: PictureDecoderOptions = {}): PictureDecoder {
  const { picturesPerProcess = 25, workMsPerProcess = WORK_MS, idleMs = 10_000 } = options;
  const program = options.program ?? CHILD;
  const concurrency = options.concurrency ?? availableParallelism();
  const slots = createSemaphore(concurrency);
  // A photo that is being read takes some 200 MB.
  const photoSlots = createSemaphore(Math.max(1, Math.floor(concurrency / 2)));
  const previewSlot = createSemaphore(1);
  // A tracing takes a second of one core: uploads and results shall not wait behind it.
  const tracingSlot = createSemaphore(1);
  let previews = 0;
  const idle: DecodeProcess[] = [];
  let closed = false;

  async function decodeIn(process: DecodeProcess, request: DecodeRequest): Promise<DecodeAnswer> {
    const isSmall = request.kind === "picture";
    const isLong = request.kind === "trace";
    const usual = isSmall ? DEADLINE_MS : isLong ? TRACE_DEADLINE_MS : LARGE_DEADLINE_MS;
    const result = await process.decode(request, options.deadlineMs ?? usual);
    if (result === null) {
      process.kill();
      return UNEXPECTED;
    }
    const isSpent =
      process.decoded() >= picturesPerProcess || process.workedMs() >= workMsPerProcess;
    if (closed || isSpent) process.kill();
    else rest(process);
    return result;
  }

  function rest(process: DecodeProcess): void {
    idle.push(process);
    process.whenIdle(idleMs, () => {
      const at = idle.indexOf(process);
      if (at >= 0) idle.splice(at, 1);
      process.kill();
    });
  }

  function takeProcess(): DecodeProcess {
    const warm = idle.pop();
    return warm?.alive() ? warm : startDecodeProcess({ program });
  }

  async function ask(request: DecodeRequest, turns = slots): Promise<DecodeAnswer> {
    const { bytes } = request;
    if (bytes.byteLength === 0) return refusal("unreadable", "This file is empty.");
    const type = sniffImage(bytes);
    const taken = request.kind === "photo" ? request.types : PICTURE_TYPES;
    if (type === null || !taken.includes(type)) {
      return type === "heic"
        ? HEIC_REFUSAL
        : refusal("unsupported", `Send the picture as ${inWords(taken)}.`);
    }
    return turns.run(() => decodeIn(takeProcess(), request));
  }

  return {
    decode: async (bytes) => {
      const result = await ask({ kind: "picture", bytes });
      return result.kind === "picture" || result.kind === "refused" ? result : UNEXPECTED;
    },
    decodePhoto: async (bytes, photo) => {
      const result = await ask({ kind: "photo", bytes, ...photo }, photoSlots);
      return result.kind === "photo" || result.kind === "refused" ? result : UNEXPECTED;
    },
    decodeResult: async (bytes, wanted) => {
      const result = await ask({ kind: "result", bytes, ...wanted });
      return result.kind === "result" || result.kind === "refused" ? result : UNEXPECTED;
    },
    decodePreview: async (bytes) => {
      if (previews >= MOST_PREVIEWS) return null;
      previews += 1;
      try {
        const result = await ask({ kind: "preview", bytes }, previewSlot);
        return result.kind === "preview" || result.kind === "refused" ? result : UNEXPECTED;
      } finally {
        previews -= 1;
      }
    },
    traceResult: async (bytes, wanted) => {
      const result = await ask({ kind: "trace", bytes, ...wanted }, tracingSlot);
      const isKnown = result.kind === "untraceable" || result.kind === "refused";
      return isKnown || (result.kind === "tracing" && isDrawing(result)) ? result : UNEXPECTED;
    },
    close: () => {
      closed = true;
      for (const process of idle.splice(0)) process.kill();
    },
  };
}

const NAMES: Readonly<Record<PictureType, string>> = {
  jpeg: "JPEG",
  png: "PNG",
  webp: "WebP",
  avif: "AVIF",
  heic: "HEIC",
};

function inWords(types: readonly PictureType[]): string {
  return new Intl.ListFormat("en", { type: "disjunction" }).format(
    types.map((type) => NAMES[type]),
  );
}

const UNEXPECTED = refusal("unreadable", "This picture could not be read.");

function refusal(reason: Refusal["reason"], detail: string): Refusal {
  return { kind: "refused", reason, detail };
}
