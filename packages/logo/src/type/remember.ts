/** What a map has for a key, else what `make` gives, kept; the oldest goes when it is full. */
export function remember<K, V>(known: Map<K, V>, key: K, most: number, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  if (known.size >= most) {
    const [oldest] = known.keys();
    if (oldest !== undefined) known.delete(oldest);
  }
  known.set(key, made);
  return made;
}
