/** A span of time as a maker reads it: "41 ms", "0.6 s", "12 s", "2 min 5 s". */
export function formatMs(ms: number): string {
  if (ms < 100) return `${Math.round(ms)} ms`;
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  if (ms < 60_000) return `${Math.floor(ms / 1000)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.floor((ms % 60_000) / 1000)} s`;
}

/** "1 logo", "6 logos". */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

/** A day as people say it near to it, else its date: "today", "yesterday", "12 March 2026". */
export function formatDay(iso: string, now: Date): string {
  const day = new Date(iso);
  const apart = Math.round((startOfDay(now) - startOfDay(day)) / 86_400_000);
  if (apart === 0) return "today";
  if (apart === 1) return "yesterday";
  if (apart > 1 && apart < 7) return `${apart} days ago`;
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(day);
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
