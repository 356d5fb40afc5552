// Breaks unicorn/filename-case
export const wrongName = true;
