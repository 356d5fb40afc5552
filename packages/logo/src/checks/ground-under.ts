import { boundsOf } from "../geometry/bounds.ts";
import type { Scene, SceneShape } from "../types.ts";

const ON_SHAPE: ReadonlySet<string> = new Set(["on", "onSub", "onB", "onK"]);

/** The colour that a shape is seen against: the filled shape below it for `on…` roles, else the surface. */
export function groundUnder(scene: Scene, shape: SceneShape): string {
  if (!ON_SHAPE.has(shape.role)) return scene.background;
  const box = boundsOf(shape.d);
  const below = scene.shapes.findLast((other) => {
    if (other.role !== "a") return false;
    const around = boundsOf(other.d);
    return (
      around.x <= box.x &&
      around.y <= box.y &&
      around.x + around.width >= box.x + box.width &&
      around.y + around.height >= box.y + box.height
    );
  });
  return below?.fill ?? scene.background;
}
