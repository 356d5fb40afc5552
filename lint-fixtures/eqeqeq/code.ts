// Breaks eslint/eqeqeq
export const isEmpty = (text: string | null): boolean => text == "";
