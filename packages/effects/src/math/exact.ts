// Functions that decide pixels. Engines may differ in the last digit of Math.exp, Math.cos or **; sums,
// products, quotients and square roots are the same everywhere.

/** x². */
export function square(x: number): number {
  return x * x;
}

/** e^x within 1e-12, for x from -700 to 700. */
export function exp(x: number): number {
  // e^x = (e^(x/1024))^1024; the series of so small an exponent ends soon.
  const r = x / 1024;
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 8; n++) {
    term *= r / n;
    sum += term;
  }
  for (let i = 0; i < 10; i++) sum *= sum;
  return sum;
}

/** tanh x within 1e-12. */
export function tanh(x: number): number {
  const bounded = Math.max(-20, Math.min(20, x));
  const e = exp(2 * bounded);
  return (e - 1) / (e + 1);
}

/** x^y for x from 0 to 1 and y over 0, within 1e-10. */
export function power(x: number, y: number): number {
  return x <= 0 ? 0 : exp(y * log(x));
}

/** Natural logarithm of x over 0. */
function log(x: number): number {
  let scaled = x;
  let twos = 0;
  while (scaled < 0.70710678) {
    scaled *= 2;
    twos -= 1;
  }
  while (scaled > 1.41421356) {
    scaled /= 2;
    twos += 1;
  }
  // ln s = 2 artanh((s - 1) / (s + 1)).
  const t = (scaled - 1) / (scaled + 1);
  let factor = t;
  let sum = 0;
  for (let n = 1; n <= 31; n += 2) {
    sum += factor / n;
    factor *= t * t;
  }
  return 2 * sum + twos * 0.6931471805599453;
}

/** Cosine and sine of a number of half turns. */
export function direction(halfTurns: number): { readonly x: number; readonly y: number } {
  const angle = (halfTurns - 2 * Math.floor((halfTurns + 1) / 2)) * 3.141592653589793;
  // From -π to π a quarter of the angle is small; two doublings lead back.
  const quarter = angle / 4;
  let cosine = 1;
  let sine = 0;
  let term = 1;
  for (let n = 1; n <= 18; n++) {
    term *= quarter / n;
    if (n % 2 === 1) sine += n % 4 === 1 ? term : -term;
    else cosine += n % 4 === 0 ? term : -term;
  }
  for (let i = 0; i < 2; i++) [cosine, sine] = [cosine * cosine - sine * sine, 2 * cosine * sine];
  return { x: cosine, y: sine };
}
