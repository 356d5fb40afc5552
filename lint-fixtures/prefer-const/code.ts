// Breaks eslint/prefer-const
export function double(value: number): number {
  let result = value * 2;
  return result;
}
