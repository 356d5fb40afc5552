import type { SceneShape } from "../types.ts";
import type { Subject } from "./subject.ts";

/** The colour that a shape is seen against: the filled shape below it for `on…` roles, else the surface. */
export function groundUnder({ scene, bounds }: Subject, shape: SceneShape): string {
  if (!shape.role.startsWith("on")) return scene.background;
  const box = bounds(shape);
  const below = scene.shapes.findLast((other) => {
    if (other.role !== "a") return false;
    const around = bounds(other);
    return (
      around.x <= box.x &&
      around.y <= box.y &&
      around.x + around.width >= box.x + box.width &&
      around.y + around.height >= box.y + box.height
    );
  });
  return below?.fill ?? scene.background;
}
