// Breaks typescript/no-unsafe-member-access
export const nameIn = (text: string): string => String(JSON.parse(text).name);
