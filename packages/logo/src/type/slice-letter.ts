/** Contours as corner points, x and y in turn, each ending where it began. */
export type Contours = readonly (readonly number[])[];

/** The stretches of ink at a height, from left to right. */
export function sliceAt(contours: Contours, y: number): (readonly [number, number])[] {
  const crossings: number[] = [];
  for (const points of contours)
    for (let i = 2; i + 1 < points.length; i += 2) {
      const y0 = points[i - 1] ?? 0;
      const y1 = points[i + 1] ?? 0;
      if (y0 <= y === y1 <= y) continue;
      const x0 = points[i - 2] ?? 0;
      crossings.push(x0 + ((y - y0) / (y1 - y0)) * ((points[i] ?? 0) - x0));
    }
  crossings.sort((a, b) => a - b);
  return crossings.flatMap((from, i) => {
    const to = crossings[i + 1];
    return i % 2 === 0 && to !== undefined ? [[from, to] as const] : [];
  });
}

/** Where ink begins at a height; null where there is none. */
export function firstInk(contours: Contours, y: number): number | null {
  return sliceAt(contours, y)[0]?.[0] ?? null;
}

/** Where ink ends at a height; null where there is none. */
export function lastInk(contours: Contours, y: number): number | null {
  return sliceAt(contours, y).at(-1)?.[1] ?? null;
}
