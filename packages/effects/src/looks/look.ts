import type { Canvas } from "../kernels/canvas.ts";
import type { KernelTask } from "../kernels/kernel-task.ts";
import type { Plane } from "../kernels/plane.ts";
import type { LookSettings } from "../resolve-params.ts";

/** What a look works from and into. */
export interface LookInput {
  readonly canvas: Canvas;
  /** The photo, opaque, its rows extended to the right into their slack. */
  readonly source: Plane;
  /** A picture of the source's size; the look writes every pixel of it, opaque. */
  readonly target: Plane;
  /** Pixels in one thousandth of the picture's side, √megapixels: every length scales with it. */
  readonly k: number;
  readonly settings: LookSettings;
}

/** Tasks that may run at the same time; all of them have run before the next stage begins. */
export interface Stage {
  readonly tasks: readonly KernelTask[];
  /** Part of the whole work, for progress. */
  readonly share: number;
  /** Bytes that each worker needs for itself. @default 0 */
  readonly scratch?: number | undefined;
}

/**
 * A look as the stages that make it. It goes on only when its last stage has run, so that it can
 * read what that has written.
 */
export type Look = (input: LookInput) => Generator<Stage, void, void>;
