import { pathData } from "../geometry/path-data.ts";
import { sine } from "../geometry/primitives.ts";
import type { PathData } from "../types.ts";

/** Shapes that several symbols and silhouettes share, all around 0,0 in a plane of 100. */

export const HEART = pathData(
  "M0 42C-8 36 -46 14 -46 -14C-46 -30 -34 -40 -22 -40C-12 -40 -4 -34 0 -26C4 -34 12 -40 22 -40C34 -40 46 -30 46 -14C46 14 8 36 0 42Z",
);

export const FLAME = pathData(
  "M4 -50C12 -30 36 -16 36 14C36 36 20 50 0 50C-20 50 -36 36 -36 14C-36 -2 -28 -12 -20 -22C-17 -14 -13 -10 -8 -8C-10 -24 -6 -40 4 -50Z",
);

export const FLAME_HEART = pathData(
  "M2 4C7 13 17 18 17 31C17 42 9 50 0 50C-9 50 -17 42 -17 31C-17 20 -5 14 2 4Z",
);

export const SHIELD = pathData("M0 -50L42 -36V-4C42 24 22 42 0 50C-22 42 -42 24 -42 -4V-36Z");

export const PIN = pathData("M0 50C-10 36 -37 14 -37 -13A37 37 0 0 1 37 -13C37 14 10 36 0 50Z");

export const TOOTH = pathData(
  "M-20 -43C-8 -43 -6 -38 0 -38C6 -38 8 -43 20 -43C36 -43 44 -28 40 -10C36 6 32 45 21 45C11 45 13 15 0 15C-13 15 -11 45 -21 45C-32 45 -36 6 -40 -10C-44 -28 -36 -43 -20 -43Z",
);

export const LOAF = pathData(
  "M-47 -10C-47 -30 -29 -36 0 -36C29 -36 47 -30 47 -10C47 3 41 7 37 9V28C37 34 34 37 28 37H-28C-34 37 -37 34 -37 28V9C-41 7 -47 3 -47 -10Z",
);

/** A drop with its tip up. */
export function drop(width: number, height: number): PathData {
  const r = width / 2;
  const cy = height / 2 - r;
  const top = -height / 2;
  return pathData(
    `M0 ${top}C${r * 0.32} ${top + height * 0.2} ${r} ${cy - r * 0.72} ${r} ${cy}` +
      `A${r} ${r} 0 0 1 ${-r} ${cy}C${-r} ${cy - r * 0.72} ${-r * 0.32} ${top + height * 0.2} 0 ${top}Z`,
  );
}

/** The sea: everything below a sine line. */
export function below(y: number, amplitude: number, period: number, phase = 0): PathData {
  return pathData(`${sine({ from: -90, to: 90, y, amplitude, period, phase })}V200H-200V${y}Z`);
}

/** A bolt of lightning, 100 tall at scale 1. */
export function bolt(scale = 1): PathData {
  const at = (x: number, y: number) => `${x * scale} ${y * scale}`;
  return pathData(
    `M${at(11, -50)}L${at(-31, 8)}L${at(-4, 8)}L${at(-11, 50)}L${at(31, -12)}L${at(4, -12)}Z`,
  );
}

/** A door or window with a round head, standing on `bottom`. */
export function archway(cx: number, bottom: number, width: number, height: number): PathData {
  const r = width / 2;
  return pathData(
    `M${cx - r} ${bottom}V${bottom - height + r}A${r} ${r} 0 0 1 ${cx + r} ${bottom - height + r}V${bottom}Z`,
  );
}
