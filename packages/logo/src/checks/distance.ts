/**
 * For every pixel, how far the nearest pixel that is set lies, squared, in pixels; exact, in two
 * passes of parabolas (P. Felzenszwalb and D. Huttenlocher, Distance transforms of sampled functions).
 */
export function squaredDistance(set: Uint8Array, width: number, height: number): Float64Array {
  const field = new Float64Array(width * height);
  for (let at = 0; at < field.length; at++) field[at] = set[at] === 1 ? 0 : FAR;
  const longest = Math.max(width, height);
  const lane: Lane = {
    values: new Float64Array(longest),
    feet: new Int32Array(longest),
    borders: new Float64Array(longest + 1),
  };
  for (let x = 0; x < width; x++) sweep(field, lane, { first: x, step: width, count: height });
  for (let y = 0; y < height; y++) sweep(field, lane, { first: y * width, step: 1, count: width });
  return field;
}

const FAR = 1e12;

interface Lane {
  readonly values: Float64Array;
  /** Where the parabolas of the lower envelope stand. */
  readonly feet: Int32Array;
  readonly borders: Float64Array;
}

interface Line {
  readonly first: number;
  readonly step: number;
  readonly count: number;
}

function sweep(field: Float64Array, lane: Lane, { first, step, count }: Line): void {
  const { values, feet, borders } = lane;
  for (let i = 0; i < count; i++) values[i] = field[first + i * step] ?? FAR;
  let last = 0;
  feet[0] = 0;
  borders[0] = -Infinity;
  borders[1] = Infinity;
  for (let i = 1; i < count; i++) {
    let cross = crossing(values, feet[last] ?? 0, i);
    while (cross <= (borders[last] ?? 0)) {
      last--;
      cross = crossing(values, feet[last] ?? 0, i);
    }
    last++;
    feet[last] = i;
    borders[last] = cross;
    borders[last + 1] = Infinity;
  }
  let at = 0;
  for (let i = 0; i < count; i++) {
    while ((borders[at + 1] ?? Infinity) < i) at++;
    const foot = feet[at] ?? 0;
    field[first + i * step] = (i - foot) ** 2 + (values[foot] ?? FAR);
  }
}

function crossing(values: Float64Array, one: number, other: number): number {
  const rise = (values[other] ?? FAR) + other * other - (values[one] ?? FAR) - one * one;
  return rise / (2 * (other - one));
}
