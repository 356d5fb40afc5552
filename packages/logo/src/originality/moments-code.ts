import { toLengthOne, type ShapeMoments } from "./shape-moments.ts";
import { ANGULAR_ORDERS } from "./zernike-basis.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Numbers larger than this are cut; in practice hardly one is. */
const LARGEST = 0.8;
const FINE_STEPS = 31;
const COARSE_STEPS = 7;

/** So many numbers describe a shape: terms without an angle have no imaginary part. */
export const NUMBERS = ANGULAR_ORDERS.reduce((sum, m) => sum + (m === 0 ? 1 : 2), 0);

/** So many bytes describe a brand's shape, two numbers a byte; the last half byte is its busyness. */
export const COARSE_BYTES = (NUMBERS + 1) / 2;

const MOST_BUSY = 4;
const FINE_BUSY = 63;
const COARSE_BUSY = 15;

/** Moments as text, one letter a number, the last for the busyness. */
export function momentsToText(moments: ShapeMoments): string {
  const steps = numbersOf(moments).map((value) => quantize(value, FINE_STEPS) + FINE_STEPS);
  const busy = Math.round((moments.busyness / MOST_BUSY) * FINE_BUSY);
  return [...steps, busy].map((step) => LETTERS[step] ?? "").join("");
}

/** Reads what `momentsToText` wrote; null when it is anything else. */
export function momentsFromText(text: string): ShapeMoments | null {
  const steps = [...text].map((letter) => LETTERS.indexOf(letter));
  const busy = steps.pop();
  if (busy === undefined || busy < 0 || steps.length !== NUMBERS) return null;
  if (steps.some((step) => step < 0 || step > 2 * FINE_STEPS)) return null;
  return fromNumbers(
    steps.map((step) => restore(step - FINE_STEPS, FINE_STEPS)),
    (busy / FINE_BUSY) * MOST_BUSY,
  );
}

/** Moments in half a byte a number, for the many that are shipped. */
export function momentsToBytes(moments: ShapeMoments): Uint8Array {
  const bytes = new Uint8Array(COARSE_BYTES);
  for (const [at, value] of numbersOf(moments).entries()) {
    const nibble = quantize(value, COARSE_STEPS) + COARSE_STEPS;
    bytes[at >> 1] = (bytes[at >> 1] ?? 0) | (at % 2 === 0 ? nibble : nibble << 4);
  }
  const busy = Math.round((moments.busyness / MOST_BUSY) * COARSE_BUSY);
  bytes[NUMBERS >> 1] = (bytes[NUMBERS >> 1] ?? 0) | (busy << 4);
  return bytes;
}

/** Reads what `momentsToBytes` wrote. */
export function momentsFromBytes(bytes: Uint8Array): ShapeMoments {
  const values = Array.from({ length: NUMBERS }, (_, at) => {
    const byte = bytes[at >> 1] ?? 0;
    return restore((at % 2 === 0 ? byte & 15 : byte >> 4) - COARSE_STEPS, COARSE_STEPS);
  });
  const busy = (bytes[NUMBERS >> 1] ?? 0) >> 4;
  return fromNumbers(values, (busy / COARSE_BUSY) * MOST_BUSY);
}

function numbersOf({ real, imaginary }: ShapeMoments): number[] {
  return ANGULAR_ORDERS.flatMap((m, at) =>
    m === 0 ? [real[at] ?? 0] : [real[at] ?? 0, imaginary[at] ?? 0],
  );
}

function fromNumbers(values: readonly number[], busyness: number): ShapeMoments {
  const real = new Float64Array(ANGULAR_ORDERS.length);
  const imaginary = new Float64Array(ANGULAR_ORDERS.length);
  let next = 0;
  for (const [at, m] of ANGULAR_ORDERS.entries()) {
    real[at] = values[next++] ?? 0;
    if (m > 0) imaginary[at] = values[next++] ?? 0;
  }
  return toLengthOne({ real, imaginary, busyness });
}

/** Small numbers are many and get the finer steps: the step is the root. */
function quantize(value: number, steps: number): number {
  const size = Math.min(1, Math.sqrt(Math.abs(value) / LARGEST));
  return Math.sign(value) * Math.round(size * steps);
}

function restore(step: number, steps: number): number {
  return Math.sign(step) * (step / steps) ** 2 * LARGEST;
}
