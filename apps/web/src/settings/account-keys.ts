/** The names of everything in the query cache that belongs to the account. */
export const accountKeys = {
  sessions: ["account", "sessions"],
  passkeys: ["account", "passkeys"],
  keys: ["account", "keys"],
} as const;
