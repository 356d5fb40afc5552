// Breaks typescript/no-unsafe-argument
export const toNumber = (text: string): number => Math.abs(JSON.parse(text));
