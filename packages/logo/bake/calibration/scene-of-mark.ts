import { boundsOf } from "../../src/geometry/bounds.ts";
import type { PathData, Scene } from "../../src/types.ts";

/** A shape by itself as a drawing: black on white, one mark. */
export function sceneOfMark(d: PathData, fill = "#111111"): Scene {
  return {
    background: "#FFFFFF",
    shapes: [{ d, role: "a", fill }],
    parts: [{ kind: "mark", from: 0, to: 1 }],
    box: boundsOf(d),
    gradient: null,
  };
}
