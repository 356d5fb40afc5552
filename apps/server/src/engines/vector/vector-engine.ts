import type { Brief, ChecksReport, LogoSpec, LogoVariant, Refinement } from "@emblazon/contract";
import type { DirectedLogos, DirectRequest, OriginalityReport, Scene } from "@emblazon/logo";
import type { Engine, EngineEvent } from "../engine.ts";
import { createDrawingPool } from "./drawing-pool.ts";
import { eventChannel } from "./event-channel.ts";
import type { RecipeChoices } from "./recipe-choices.ts";
import type { DrawOptions } from "./thread-messages.ts";

/** The built-in engine: drawings as recipes, made by `packages/logo` in worker threads. */
export interface VectorEngine extends Engine {
  /** What somebody who directs can choose from for a brief, and what they had before. */
  choices(brief: Brief, avoid: readonly LogoSpec[], signal: AbortSignal): Promise<RecipeChoices>;
  /** Makes recipes of what they say: drawn and checked, the same ones for the same request. */
  direct(request: DirectRequest, signal: AbortSignal): Promise<DirectedLogos>;
  /** A whole SVG document. @throws EngineError `refused` when the recipe cannot be drawn */
  draw(spec: LogoSpec, options: DrawOptions): Promise<string>;
  scene(spec: LogoSpec, variant: LogoVariant): Promise<Scene>;
  check(spec: LogoSpec): Promise<ChecksReport>;
  /**
   * What an instruction in words asks for, on a recipe, or on new designs where there is none.
   * Nothing is drawn; words that nothing was made of are told.
   */
  read(instruction: string, spec: LogoSpec | null): Promise<Refinement>;
  /** The shape of a recipe's drawing as a short text, and what looks most like it. */
  compare(spec: LogoSpec, history: readonly KnownShape[]): Promise<Comparison>;
  /** A font of the engine's own, unpacked. @throws EngineError `refused` when there is none */
  font(path: string): Promise<Uint8Array>;
  /** Loads fonts and compiles, so that the first person does not wait for it. */
  warm(): Promise<void>;
}

/** A logo of the owner's by its shape. */
export interface KnownShape {
  readonly id: string;
  readonly fingerprint: string;
}

/** `nearest` names brands by their names and known shapes by their ids. */
export type Comparison = OriginalityReport;

export interface VectorEngineOptions {
  /** How many drawings may be made side by side. */
  readonly threads: number;
  /** The thread's program; another one only in tests. */
  readonly program?: URL;
  readonly deadlineMs?: number;
  /** The heap that one thread may fill, in megabytes; other values only in tests. */
  readonly heapLimitMb?: number;
}

const WARM_DEADLINE_MS = 60_000;
/** A person waits for one file; anything that takes this long is stuck. */
const FILE_DEADLINE_MS = 5_000;
/** A whole round of directions is drawn without a word in between. */
const QUIET_ROUNDS = 4;

export function createVectorEngine(options: VectorEngineOptions): VectorEngine {
  const { deadlineMs = 15_000 } = options;
  const program = options.program ?? new URL("./vector-thread.ts", import.meta.url);
  const pool = createDrawingPool({
    program,
    maxThreads: options.threads,
    heapLimitMb: options.heapLimitMb,
  });
  const urgent = { deadlineMs: Math.min(deadlineMs, FILE_DEADLINE_MS), urgent: true };

  return {
    id: "built-in",
    kind: "vector",
    capabilities: { assets: ["logo"], editable: true, deterministic: true },
    run: (request, { signal }): AsyncIterable<EngineEvent> =>
      eventChannel((onEvent) =>
        pool.run({ kind: "design", request }, { deadlineMs, signal, onEvent }),
      ),
    choices: async (brief, avoid, signal) =>
      (await pool.run({ kind: "choices", brief, avoid }, { deadlineMs, signal })) as RecipeChoices,
    direct: async (request, signal) =>
      (await pool.run(
        { kind: "direct", request },
        { deadlineMs: deadlineMs * QUIET_ROUNDS, signal },
      )) as DirectedLogos,
    draw: async (spec, drawing) =>
      String(await pool.run({ kind: "draw", spec, options: drawing }, urgent)),
    scene: async (spec, variant) =>
      (await pool.run({ kind: "scene", spec, variant }, urgent)) as Scene,
    check: async (spec) => (await pool.run({ kind: "check", spec }, urgent)) as ChecksReport,
    read: async (instruction, spec) =>
      (await pool.run({ kind: "read", instruction, spec }, urgent)) as Refinement,
    compare: async (spec, history) =>
      (await pool.run({ kind: "compare", spec, history }, urgent)) as Comparison,
    font: async (path) => (await pool.run({ kind: "font", path }, urgent)) as Uint8Array,
    warm: async () => {
      await pool.run({ kind: "warm" }, { deadlineMs: WARM_DEADLINE_MS });
    },
    ping: async () => {
      // Threads at work are watched by their deadlines; asking them would only measure the queue.
      if (pool.isFull()) return 0;
      const started = performance.now();
      await pool.run({ kind: "ping" }, { deadlineMs: WARM_DEADLINE_MS, urgent: true });
      return performance.now() - started;
    },
    close: () => pool.close(),
  };
}
