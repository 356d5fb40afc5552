// Breaks emblazon/pure-code: pure code takes Date as an argument
export const msUntil = (deadlineMs: number): number => deadlineMs - Date.now();
