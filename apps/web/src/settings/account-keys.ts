/** The names of everything in the query cache that belongs to the account. */
export const accountKeys = {
  sessions: ["account", "sessions"],
  passkeys: ["account", "passkeys"],
  providers: ["account", "providers"],
  keys: ["account", "keys"],
} as const;
