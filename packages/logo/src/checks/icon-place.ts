import { centreOf } from "../geometry/boxes.ts";
import { FIT, fitScene } from "../svg/scene-to-svg.ts";
import type { MarkPlate } from "./mark-plate.ts";

/** The radius of the circle that every phone leaves whole, in shares of an icon's side. */
const SAFE_RADIUS = 0.4;

/** Percent of the ink that lies inside the safe circle of a square icon of ours. */
export function inkInSafeCircle(plate: MarkPlate): number {
  const { side, x, y } = iconAround(plate);
  let inside = 0;
  let all = 0;
  eachInk(plate, (px, py, value) => {
    all += value;
    if ((px - x) ** 2 + (py - y) ** 2 <= (SAFE_RADIUS * side) ** 2) inside += value;
  });
  return all === 0 ? 0 : (inside / all) * 100;
}

/** How far the ink's centre of weight is from the icon's middle, in percent of the icon's side. */
export function centreOffset(plate: MarkPlate): number {
  const { side, x, y } = iconAround(plate);
  let [all, across, down] = [0, 0, 0];
  eachInk(plate, (px, py, value) => {
    all += value;
    across += px * value;
    down += py * value;
  });
  if (all === 0) return 0;
  return (Math.sqrt((across / all - x) ** 2 + (down / all - y) ** 2) / side) * 100;
}

/** The square picture that the mark is written into. */
function iconAround({ scene }: MarkPlate): { side: number; x: number; y: number } {
  const { scale } = fitScene(scene.box, { width: 1, height: 1, fit: FIT });
  return { side: 1 / scale, ...centreOf(scene.box) };
}

function eachInk(
  { grid, box }: MarkPlate,
  visit: (x: number, y: number, value: number) => void,
): void {
  const cell = box.width / grid.width;
  for (let at = 0; at < grid.pixels.length; at++) {
    const value = grid.pixels[at] ?? 0;
    if (value === 0) continue;
    const column = at % grid.width;
    const row = (at - column) / grid.width;
    visit(box.x + (column + 0.5) * cell, box.y + (row + 0.5) * cell, value);
  }
}
