import { createHash } from "node:crypto";
import type { Effects } from "@emblazon/effects";
import type { Pixels } from "@emblazon/effects/styles";
import type { Decoded } from "./decode-picture.ts";
import { encodePicture } from "./encode-picture.ts";
import type { Job } from "./plan-outputs.ts";
import type { StylizeTask } from "./read-stylize-task.ts";
import { writeWhole } from "./write-whole.ts";

/** What was done to one picture: the line that `--json` prints. */
export interface StylizeReport {
  readonly file: string;
  readonly output: string;
  readonly style: string;
  readonly width: number;
  readonly height: number;
  readonly workers: number;
  /** Milliseconds. */
  readonly ms: {
    /** From opening the file to its pixels. */
    readonly decode: number;
    /** From pixels to pixels; the median, where it was repeated. */
    readonly effect: number;
    /** Each run that counts, where it was repeated. */
    readonly effect_runs?: readonly number[];
    /** From pixels to the file in its place. */
    readonly encode: number;
  };
  /** Of the file that was written. */
  readonly sha256: string;
}

export interface StylizeMeans {
  readonly effects: Effects;
  readonly task: StylizeTask;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** Renders, encodes and writes one picture. After an abort it throws and nothing was written. */
export async function stylizePicture(
  { file, output }: Job,
  decoded: Decoded,
  means: StylizeMeans,
): Promise<StylizeReport> {
  const { style, workers, repeat, format, quality } = means.task;
  const { pixels, runs } = await render(decoded.pixels, means);
  const started = performance.now();
  const { hasAlpha } = decoded;
  const bytes = await encodePicture(pixels, { format, quality, hasAlpha });
  means.signal?.throwIfAborted();
  await writeWhole(output, bytes);
  const ms = {
    decode: tenths(decoded.ms),
    effect: tenths(middleOf(runs)),
    ...(repeat === null ? {} : { effect_runs: runs.map(tenths) }),
    encode: tenths(performance.now() - started),
  };
  const { width, height } = pixels;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { file, output, style: style.id, width, height, workers, ms, sha256 };
}

interface Rendered {
  readonly pixels: Pixels;
  /** Milliseconds of each run that counts. */
  readonly runs: readonly number[];
}

async function render(
  pixels: Pixels,
  { effects, task, signal, onProgress }: StylizeMeans,
): Promise<Rendered> {
  const { strength, params, repeat } = task;
  const total = repeat === null ? 1 : repeat + 1;
  // Once only, the result may take the photo's place.
  const into = repeat === null ? pixels.data : new Uint8Array(pixels.data.length);
  const runs: number[] = [];
  for (let run = 0; run < total; run++) {
    const started = performance.now();
    await effects.render(
      { style: task.style.id, strength, params, pixels, into },
      { signal, onProgress: (done) => onProgress?.((run + done) / total) },
    );
    runs.push(performance.now() - started);
  }
  return { pixels: { ...pixels, data: into }, runs: repeat === null ? runs : runs.slice(1) };
}

function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  const lower = sorted[(sorted.length - 1) >> 1] ?? upper;
  return (lower + upper) / 2;
}

function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}
