// Breaks typescript/no-unsafe-return
export const parse = (text: string): string => JSON.parse(text);
