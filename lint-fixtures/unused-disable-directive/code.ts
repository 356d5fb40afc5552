// Breaks unused-disable-directive
// oxlint-disable-next-line eslint/no-console
export const quiet = true;
