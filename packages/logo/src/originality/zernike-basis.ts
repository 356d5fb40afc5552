/**
 * Zernike's polynomials on the unit disc (F. Zernike 1934), sampled on a square grid that the disc
 * just fits in. A turn of a picture only turns the phase of its moments, which is what makes them
 * comparable at every angle.
 */
export interface ZernikeBasis {
  /** Cells per side of the grid. */
  readonly cells: number;
  readonly terms: readonly ZernikeTerm[];
}

export interface ZernikeTerm {
  /** Radial order. */
  readonly n: number;
  /** Angular order, 0..n; terms of 0 are real. */
  readonly m: number;
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
}

/** Highest radial order: 34 terms, 63 numbers a shape. */
export const HIGHEST_ORDER = 10;
const CELLS = 48;

/** The angular order of each term, in the order of the basis. */
export const ANGULAR_ORDERS: readonly number[] = orders().map(({ m }) => m);

/** The basis; orders 0 and 1 are left out, as shapes are centred and of one size. */
export function zernikeBasis(): ZernikeBasis {
  return { cells: CELLS, terms: orders().map(({ n, m }) => sampleTerm(n, m)) };
}

function orders(): { readonly n: number; readonly m: number }[] {
  const list: { n: number; m: number }[] = [];
  for (let n = 2; n <= HIGHEST_ORDER; n++) for (let m = n % 2; m <= n; m += 2) list.push({ n, m });
  return list;
}

function sampleTerm(n: number, m: number): ZernikeTerm {
  const real = new Float64Array(CELLS * CELLS);
  const imaginary = new Float64Array(CELLS * CELLS);
  const radial = radialFactors(n, m);
  const weight = Math.sqrt((n + 1) * (m === 0 ? 1 : 2));
  for (let at = 0; at < real.length; at++) {
    const x = (((at % CELLS) + 0.5) / CELLS) * 2 - 1;
    const y = ((Math.floor(at / CELLS) + 0.5) / CELLS) * 2 - 1;
    const square = x * x + y * y;
    if (square > 1) continue;
    const length = radial.reduce((sum, factor) => sum * square + factor, 0) * weight;
    const [cos, sin] = power(x, y, m);
    real[at] = length * cos;
    imaginary[at] = length * sin;
  }
  return { n, m, real, imaginary };
}

/** Of the radial polynomial over r^m, in r², the factor of the highest power first. */
function radialFactors(n: number, m: number): number[] {
  return Array.from({ length: (n - m) / 2 + 1 }, (_, k) => {
    const sign = k % 2 === 0 ? 1 : -1;
    const below = factorial(k) * factorial((n + m) / 2 - k) * factorial((n - m) / 2 - k);
    return (sign * factorial(n - k)) / below;
  });
}

function factorial(k: number): number {
  return k < 2 ? 1 : k * factorial(k - 1);
}

/** (x + iy)^m, by multiplying only, so that every machine gets the same bits. */
function power(x: number, y: number, m: number): readonly [number, number] {
  let [real, imaginary] = [1, 0];
  for (let k = 0; k < m; k++)
    [real, imaginary] = [real * x - imaginary * y, real * y + imaginary * x];
  return [real, imaginary];
}
