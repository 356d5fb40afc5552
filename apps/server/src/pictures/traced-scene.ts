import type { Scene, SceneShape } from "@emblazon/logo";
import { transform } from "@emblazon/logo/geometry/transform";
import type { Matrix } from "@emblazon/logo/geometry/transform";
import { FIT, fitScene } from "@emblazon/logo/svg/scene-to-svg";
import { placeLockup, wordSize } from "./compose-lockup.ts";
import type { TracedResult } from "./trace-result.ts";

type Tracing = Pick<TracedResult, "shapes" | "width" | "height">;

export interface LockupScene {
  readonly tracing: Tracing;
  /** The name, as our own engine letters it. */
  readonly word: Scene;
  /** Of the lockup, in pixels. */
  readonly width: number;
}

/** Traced shapes as a drawing of their own. */
export function tracedScene({ shapes, width, height }: Tracing): Scene {
  return {
    background: "#FFFFFF",
    shapes: shapes.map(({ d, fill }): SceneShape => ({ d, fill, role: "ink" })),
    parts: [],
    box: { x: 0, y: 0, width, height },
    gradient: null,
  };
}

/** A traced mark above the name, each where `composeLockup` has it. */
export function tracedLockup({ tracing, word, width }: LockupScene): Scene {
  const { height, left, top, size, wordTop } = placeLockup(tracing, width);
  const mark = placed(tracedScene(tracing), scaling(size.width / tracing.width, left, top));
  const { scale, dx, dy } = fitScene(word.box, { ...wordSize(width), fit: FIT });
  const name = placed(word, scaling(scale, dx, dy + wordTop));
  return {
    ...name,
    background: "#FFFFFF",
    shapes: [...mark.shapes, ...name.shapes],
    parts: [],
    box: { x: 0, y: 0, width, height },
  };
}

function scaling(scale: number, x: number, y: number): Matrix {
  return { a: scale, b: 0, c: 0, d: scale, e: x, f: y };
}

function placed(scene: Scene, matrix: Matrix): Pick<Scene, "shapes" | "gradient"> {
  const { gradient } = scene;
  const at = <P extends { readonly x: number; readonly y: number }>(point: P): P => ({
    ...point,
    x: point.x * matrix.a + matrix.e,
    y: point.y * matrix.d + matrix.f,
  });
  return {
    shapes: scene.shapes.map(({ d, fill, role }) => ({ d: transform(d, matrix), fill, role })),
    gradient: gradient === null ? null : { from: at(gradient.from), to: at(gradient.to) },
  };
}
