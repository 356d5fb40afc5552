// Breaks typescript/no-unsafe-assignment
export function parse(text: string): string {
  const value = JSON.parse(text);
  return String(value);
}
