// Breaks unicorn/no-abusive-eslint-disable
/* eslint-disable */
export const isEmpty = (text: string | null): boolean => text == "";
