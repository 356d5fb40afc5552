import { decodePicture, type Decoded, type Undecoded } from "./decode-picture.ts";
import { findPictures, type Problem } from "./find-pictures.ts";
import { messageOf } from "./message-of.ts";
import { planOutputs, type Job } from "./plan-outputs.ts";
import { createProgressBar, type ProgressBar, type Terminal } from "./progress-bar.ts";
import { readStylizeTask, type StylizeOptions, type StylizeTask } from "./read-stylize-task.ts";
import { stylizePicture, type StylizeReport } from "./stylize-picture.ts";

/** Where the command says things: one call, one line. */
export interface StylizeIo {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  /** Where progress is shown, if that is a terminal. */
  readonly terminal?: Terminal | null;
  /** Stops the work; what is not whole is not written. */
  readonly signal?: AbortSignal;
}

const DONE = 0;
const FAILED = 1;
const BAD_INPUT = 2;

/**
 * Turns photos into drawings, paintings and prints and writes them. Answers the exit code: 0 done,
 * 1 something could not be done or it was stopped, 2 wrong input, and then nothing was written.
 */
export async function runStylizeCommand(
  pictures: readonly string[],
  options: StylizeOptions,
  io: StylizeIo,
): Promise<number> {
  const task = readStylizeTask(pictures, options);
  if (typeof task === "string") return refuse(task, io);
  const found = await findPictures(task);
  const jobs = await planOutputs(found.pictures, task);
  if (typeof jobs === "string") return refuse(jobs, io);
  const bar = createProgressBar(io.terminal ?? null, jobs.length);
  const telling = createTelling({ ...io, bar, json: options.json ?? false });
  for (const problem of found.problems) telling.problem(problem);
  const started = performance.now();
  const done = jobs.length === 0 ? 0 : await stylizeAll(jobs, { task, telling, bar, io });
  bar.clear();
  if (io.signal?.aborted) io.complain(`emblazon: stopped after ${done} of ${jobs.length} pictures`);
  else if (!options.json && jobs.length > 1)
    io.print(summary(done, jobs.length, performance.now() - started));
  return done === jobs.length && found.problems.length === 0 ? DONE : FAILED;
}

function summary(done: number, total: number, ms: number): string {
  const count = done === total ? done : `${done} of ${total}`;
  return `${count} pictures in ${(ms / 1000).toFixed(1)} s`;
}

function refuse(why: string, { complain }: StylizeIo): number {
  complain(`emblazon: ${why}`);
  return BAD_INPUT;
}

/** How the outcome of each picture is said. */
interface Telling {
  report(report: StylizeReport): void;
  problem(problem: Problem): void;
}

interface TellingOptions extends StylizeIo {
  readonly bar: ProgressBar;
  readonly json: boolean;
}

function createTelling({ bar, json, print, complain }: TellingOptions): Telling {
  return {
    report(report) {
      bar.clear();
      const { output, width, height, ms } = report;
      const seconds = ((ms.decode + ms.effect + ms.encode) / 1000).toFixed(2);
      print(json ? JSON.stringify(report) : `${output}  ${width} × ${height}, ${seconds} s`);
    },
    problem({ file, error }) {
      bar.clear();
      if (json) print(JSON.stringify({ file, error }));
      else complain(`emblazon: ${file} ${error}`);
    },
  };
}

interface Work {
  readonly task: StylizeTask;
  readonly telling: Telling;
  readonly bar: ProgressBar;
  readonly io: StylizeIo;
}

/** Answers how many pictures were written. */
async function stylizeAll(jobs: readonly Job[], { task, telling, bar, io }: Work): Promise<number> {
  const { signal } = io;
  const { openThreadedEffects } = await import("@emblazon/effects/node/open-threaded-effects");
  const effects = await openThreadedEffects(task.workers);
  let done = 0;
  try {
    for await (const { job, at, decoded } of decodeAhead(jobs, task.repeat === null)) {
      if (signal?.aborted) break;
      const onProgress = (part: number): void => bar.show(at, part, job.file);
      onProgress(0);
      if (decoded.kind === "undecoded") telling.problem(decoded);
      else
        try {
          const means = { effects, task, signal, onProgress };
          telling.report(await stylizePicture(job, decoded, means));
          done++;
        } catch (error) {
          if (signal?.aborted) break;
          telling.problem({ file: job.file, error: `could not be done: ${messageOf(error)}` });
        }
    }
  } finally {
    await effects.close();
  }
  return done;
}

interface Reading {
  readonly job: Job;
  /** Its place in the list. */
  readonly at: number;
  readonly decoded: Decoded | Undecoded;
}

/** Each picture in turn; `ahead`, the next one is read while the caller works on this one. */
async function* decodeAhead(jobs: readonly Job[], ahead: boolean): AsyncGenerator<Reading> {
  let coming: Promise<Decoded | Undecoded> | null = null;
  for (const [at, job] of jobs.entries()) {
    const decoded = await (coming ?? decodePicture(job.file));
    const next = jobs[at + 1];
    coming = ahead && next ? decodePicture(next.file) : null;
    yield { job, at, decoded };
  }
}
