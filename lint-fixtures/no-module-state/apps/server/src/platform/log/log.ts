// Breaks emblazon/no-module-state
let lines = 0;

export const countLine = (): number => (lines += 1);
