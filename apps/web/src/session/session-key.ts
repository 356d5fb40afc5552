/** Who this browser is, in the query cache. */
export const SESSION_KEY = ["session"] as const;
