// Breaks eslint/no-warning-comments
// TODO: find out what half of one is.
export const half = 0.5;
