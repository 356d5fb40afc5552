/** The SQLSTATE of a failed statement; the error itself when it has none. */
export function sqlStateOf(error: unknown): unknown {
  for (let at = error; at instanceof Error; at = at.cause) if ("code" in at) return at.code;
  return error;
}
