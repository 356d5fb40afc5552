/** A constant that is worked out when it is first asked for, so that loading costs nothing. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
