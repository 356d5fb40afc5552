/** A measure that is taken when first asked for, and then known. */
export function once<T>(measure: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: measure() }).value;
}
