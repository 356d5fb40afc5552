import type { MarkTreatment } from "@emblazon/contract";
import type { Geometry } from "../geometry/geometry.ts";
import { boundsOf } from "../geometry/bounds.ts";
import { boxAround, uniteBoxes } from "../geometry/boxes.ts";
import { rect, ring } from "../geometry/primitives.ts";
import { refit } from "../geometry/refit.ts";
import { fitInto, fitMatrix, transform } from "../geometry/transform.ts";
import type { Layer, Mark, PathData } from "../types.ts";
import { centreMark } from "./centre-mark.ts";
import { containerOf } from "./containers.ts";
import { plane } from "./kit.ts";
import { fitIntoCircle, silhouette } from "./silhouette.ts";

/** What a treatment may count on about the mark it finishes. */
export interface Treatable {
  readonly mark: Mark;
  /** It can stand in a container, so it brings none of its own. */
  readonly containable: boolean;
  /** Its shapes are simple enough to be drawn as lines. */
  readonly lineable: boolean;
}

/** Heights of the cuts of a striped mark, growing towards the foot, and the bars between them. */
const STRIPES = [2.8, 3.6, 4.4, 5.2, 6] as const;

/** The mark finished in the given way; null when that does not suit it or the container is unknown. */
export function treatMark(
  { mark, containable, lineable }: Treatable,
  treatment: MarkTreatment,
  geometry: Geometry,
): Mark | null {
  switch (treatment.kind) {
    case "plain":
      return mark;
    case "knockout":
      return containable ? knockOut(mark, treatment.container, geometry) : null;
    case "tile":
      return containable ? onTile(mark, treatment.container) : null;
    case "ringed":
      return containable ? inRing(mark) : null;
    case "outline":
      return lineable ? asLines(mark, treatment.width, geometry) : null;
    case "stripes":
      return striped(mark, geometry);
    case "split":
      return split(mark, geometry);
  }
}

function knockOut(mark: Mark, id: string, geometry: Geometry): Mark | null {
  const container = containerOf(id);
  if (!container) return null;
  const hole = fitInRoom(silhouette(mark), container.room);
  return centreMark([{ role: "a", d: geometry.difference(container.d, hole) }]);
}

/** Wide shapes may be a little longer than tall ones: they look smaller at the same length. */
function fitInRoom(shape: PathData, { size, dy }: { size: number; dy: number }): PathData {
  return fitInto(shape, boxAround({ x: 0, y: dy }, size * 1.06, size));
}

function onTile(mark: Mark, id: string): Mark | null {
  const container = containerOf(id);
  if (!container) return null;
  const bounds = uniteBoxes(mark.layers.map((layer) => boundsOf(layer.d)));
  const { size, dy } = container.room;
  const matrix = fitMatrix(bounds, boxAround({ x: 0, y: dy }, size * 1.06, size));
  const layers = mark.layers.map(({ d, role }): Layer => {
    const on = role === "a" ? "on" : role === "b" ? "onB" : "onK";
    return { d: transform(d, matrix), role: on };
  });
  return centreMark([{ role: "a", d: container.d }, ...layers]);
}

function inRing(mark: Mark): Mark | null {
  const whole = silhouette(mark);
  const fitted = fitIntoCircle(whole, { x: 0, y: 0 }, 33);
  const matrix = fitMatrix(boundsOf(whole), boundsOf(fitted));
  const layers = mark.layers.map(({ d, role }): Layer => ({ d: transform(d, matrix), role }));
  return centreMark([...layers, { role: "k", d: ring(49, 45.2) }]);
}

function asLines(mark: Mark, width: number, geometry: Geometry): Mark | null {
  const layers = mark.layers.map(({ d, role }): Layer => ({
    role,
    d: refit(geometry.stroke(d, { width, join: "round" })),
  }));
  return centreMark(layers);
}

function striped(mark: Mark, geometry: Geometry): Mark | null {
  const cuts: PathData[] = [];
  let y = 3;
  STRIPES.forEach((height, i) => {
    cuts.push(rect(-90, y, 180, height));
    y += height + 6.6 - i * 0.5;
  });
  return centreMark(
    mark.layers.map(({ d, role }): Layer => ({ role, d: geometry.difference(d, ...cuts) })),
  );
}

function split(mark: Mark, geometry: Geometry): Mark | null {
  const whole = silhouette(mark);
  return centreMark([
    { role: "a", d: geometry.intersect(whole, plane("left")) },
    { role: "b", d: geometry.intersect(whole, plane("right")) },
  ]);
}
