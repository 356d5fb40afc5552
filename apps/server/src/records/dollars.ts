const MICROS_PER_DOLLAR = 1_000_000;

/** Money is counted in millionths of a US dollar, and told in dollars. */
export function toDollars(micros: number): number {
  return micros / MICROS_PER_DOLLAR;
}
