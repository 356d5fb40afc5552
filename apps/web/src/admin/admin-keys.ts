/** The names of everything in the query cache that administrators see. */
export const adminKeys = {
  users: ["admin", "users"],
  userList: (q: string) => ["admin", "users", q],
  mails: ["admin", "mails"],
  mail: (id: string) => ["admin", "mail", id],
  audit: (filter: object) => ["admin", "audit", filter],
  engines: ["admin", "engines"],
} as const;
