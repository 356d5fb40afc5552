import { raster, type RasterOptions } from "../geometry/raster.ts";
import type { Scene, SceneShape } from "../types.ts";

/** Whether a shape shows the ground's colour, on the ground or on ink. */
export function isPaper({ role, fill }: SceneShape, background: string): boolean {
  return role.startsWith("on") || role === "bg" || fill === background;
}

/**
 * Coverage (0..255 a pixel) of a drawing in one colour: shapes in drawing order, those that show
 * the ground's colour taking ink away.
 */
export function paintInk(
  { shapes, background }: Pick<Scene, "shapes" | "background">,
  options: RasterOptions,
): Uint8Array {
  const picture = new Uint8Array(options.width * options.height);
  let from = 0;
  for (let to = 1; to <= shapes.length; to++) {
    const [first, next] = [shapes[from], shapes[to]];
    if (!first) break;
    const paper = isPaper(first, background);
    if (next && isPaper(next, background) === paper) continue;
    const run = shapes.slice(from, to).map(({ d }) => d);
    const covered = raster(run, options);
    for (let at = 0; at < covered.length; at++) {
      const [under, value] = [picture[at] ?? 0, covered[at] ?? 0];
      picture[at] = paper ? Math.max(0, under - value) : Math.max(under, value);
    }
    from = to;
  }
  return picture;
}
