// Breaks eslint/no-console
export const greet = (name: string): void => console.log(`Hello ${name}`);
