import { transform } from "../../src/geometry/transform.ts";
import type { Scene } from "../../src/types.ts";
import type { Case } from "./case.ts";

const MATRIX = { a: 2.7, b: 0, c: 0, d: 2.7, e: 1234, f: -567 };

/** The drawing 2.7 times as large, somewhere else. */
export function resized(made: Case): Case {
  return changed(made, (scene) => ({
    ...scene,
    shapes: scene.shapes.map((shape) => ({ ...shape, d: transform(shape.d, MATRIX) })),
    box: {
      x: scene.box.x * MATRIX.a + MATRIX.e,
      y: scene.box.y * MATRIX.d + MATRIX.f,
      width: scene.box.width * MATRIX.a,
      height: scene.box.height * MATRIX.d,
    },
  }));
}

/** A mark of one colour light on dark. */
export function inverted(made: Case): Case {
  return changed(made, (scene) => ({
    ...scene,
    background: "#111111",
    shapes: scene.shapes.map((shape) => ({ ...shape, fill: "#FFFFFF" })),
  }));
}

function changed(made: Case, change: (scene: Scene) => Scene): Case {
  const { mark, icon, ...sources } = made.sources;
  return {
    ...made,
    scene: change(made.scene),
    sources: {
      ...sources,
      ...(mark ? { mark: change(mark) } : {}),
      ...(icon ? { icon: change(icon) } : {}),
    },
  };
}
