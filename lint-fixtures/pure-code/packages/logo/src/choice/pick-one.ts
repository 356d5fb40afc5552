// Breaks emblazon/pure-code
export const pickOne = (ids: readonly string[]): string | undefined =>
  ids[Math.floor(Math.random() * ids.length)];
