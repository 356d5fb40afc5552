const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$/;
const LONGEST_KEY = 512;

/**
 * Whether a key names a place within the store and nothing else: relative, without empty, hidden or
 * climbing segments.
 */
export function isStorageKey(key: string): boolean {
  return key.length <= LONGEST_KEY && key.split("/").every((segment) => SEGMENT.test(segment));
}
