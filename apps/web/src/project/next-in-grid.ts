/** Where something stands on the page; only the corner counts. */
export interface GridSpot {
  readonly left: number;
  readonly top: number;
}

export type GridKey = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

const SAME_ROW_PX = 8;

/**
 * The index that an arrow key leads to from `index`, or `index` itself at the rim. Left and right
 * follow the order; up and down go to the nearest spot of the next row.
 */
export function nextInGrid(spots: readonly GridSpot[], index: number, key: GridKey): number {
  const from = spots[index];
  if (from === undefined) return spots.length === 0 ? -1 : 0;
  if (key === "ArrowLeft") return Math.max(0, index - 1);
  if (key === "ArrowRight") return Math.min(spots.length - 1, index + 1);
  const down = key === "ArrowDown" ? 1 : -1;
  const beyond = spots
    .map((spot, at) => ({
      at,
      apart: (spot.top - from.top) * down,
      aside: Math.abs(spot.left - from.left),
    }))
    .filter(({ apart }) => apart > SAME_ROW_PX);
  const nearest = Math.min(...beyond.map(({ apart }) => apart));
  const row = beyond.filter(({ apart }) => apart <= nearest + SAME_ROW_PX);
  return row.toSorted((one, other) => one.aside - other.aside)[0]?.at ?? index;
}
