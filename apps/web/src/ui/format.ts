/** A span of time as a maker reads it: "41 ms", "0.6 s", "12 s", "2 min 5 s". */
export function formatMs(ms: number): string {
  if (ms < 100) return `${Math.round(ms)} ms`;
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  if (ms < 60_000) return `${Math.floor(ms / 1000)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.floor((ms % 60_000) / 1000)} s`;
}

/** How long to wait, rounded up: "1 s", "37 s", "2 min 5 s", "1 h 20 min". */
export function formatWait(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  const minutes = Math.ceil(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** A size as people say it: "0 B", "340 kB", "1.2 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  const units = ["kB", "MB", "GB", "TB"];
  const step = Math.min(units.length, Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1000 ** step;
  return `${amount < 10 ? amount.toFixed(1) : Math.round(amount)} ${units[step - 1] ?? ""}`;
}

/** A moment as people say it near to it: "just now", "5 min ago", "3 h ago", then the day. */
export function formatAgo(iso: string, now: Date): string {
  const minutes = Math.floor((now.getTime() - Date.parse(iso)) / 60_000);
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 12 * 60) return `${Math.floor(minutes / 60)} h ago`;
  return formatDay(iso, now);
}

/** A moment to the second, in the reader's own time: "12 Mar 2026, 14:03:09". */
export function formatMoment(iso: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" }).format(
    new Date(iso),
  );
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
