import { raster } from "../geometry/raster.ts";
import type { Piece } from "./piece.ts";

/** How a mark's ink lies in its box, in the mark's own units. */
export interface MarkOptics {
  /** From the box's middle to the centre of the ink's weight, to the right and down. */
  readonly centroidX: number;
  readonly centroidY: number;
  /** White that a side has on average within the box: 0 for a square, much for a point. */
  readonly slackLeft: number;
  readonly slackRight: number;
  readonly slackBottom: number;
}

const SIDE = 24;

/** Weighs a mark's ink on a coarse grid. */
export function opticsOf({ layers, box }: Piece): MarkOptics {
  const grid = raster(
    layers.map(({ d }) => d),
    { box, width: SIDE, height: SIDE },
  );
  let [ink, sumX, sumY] = [0, 0, 0];
  const rows = new Edges();
  const columns = new Edges();
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const value = grid[y * SIDE + x] ?? 0;
      if (value === 0) continue;
      ink += value;
      sumX += value * (x + 0.5);
      sumY += value * (y + 0.5);
      if (value < 96) continue;
      rows.add(y, x);
      columns.add(x, y);
    }
  if (ink === 0) return { centroidX: 0, centroidY: 0, slackLeft: 0, slackRight: 0, slackBottom: 0 };
  const [unitX, unitY] = [box.width / SIDE, box.height / SIDE];
  return {
    centroidX: (sumX / ink - SIDE / 2) * unitX,
    centroidY: (sumY / ink - SIDE / 2) * unitY,
    slackLeft: rows.meanFirst() * unitX,
    slackRight: rows.meanLast() * unitX,
    slackBottom: columns.meanLast() * unitY,
  };
}

/** The first and last ink of each row, or column. */
class Edges {
  readonly #first = new Map<number, number>();
  readonly #last = new Map<number, number>();

  add(line: number, at: number): void {
    this.#first.set(line, Math.min(this.#first.get(line) ?? SIDE, at));
    this.#last.set(line, Math.max(this.#last.get(line) ?? 0, at));
  }

  meanFirst(): number {
    return mean([...this.#first.values()]);
  }

  meanLast(): number {
    return mean([...this.#last.values()].map((at) => SIDE - 1 - at));
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
