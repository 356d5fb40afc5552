/** What may be done with a table, and what becomes of its rows. */
export interface TableAccess {
  /** What people may do with rows of their own; with those of others, nothing. */
  readonly own: "write" | "read" | "nothing";
  /** Columns that people may change of rows that they may otherwise only read. */
  readonly change?: readonly string[];
  /** What the system may do; everything where nothing is said. */
  readonly system?: readonly Right[];
  /** What becomes of a guest's rows when the guest signs in to an account. */
  readonly merging: "go over" | "end" | "stay" | "of nobody";
  /** Whether a row may be of someone who is not among the users (any more). */
  readonly outlives?: boolean;
}

export type Right = "SELECT" | "INSERT" | "UPDATE" | "DELETE";

export const EVERY_RIGHT: readonly Right[] = ["DELETE", "INSERT", "SELECT", "UPDATE"];

const MADE = { own: "write", merging: "go over" } as const;
const PROOF = { own: "read", merging: "end" } as const;
const SYSTEM = { own: "nothing", merging: "of nobody" } as const;

/**
 * Every table and who may do what with it. The tests derive what they expect from this; a table
 * that is not here fails them.
 */
export const TABLE_ACCESS: Readonly<Record<string, TableAccess>> = {
  users: { ...PROOF, change: ["full_name"] },
  sessions: PROOF,
  refresh_tokens: PROOF,
  email_tokens: PROOF,
  second_factors: PROOF,
  backup_codes: PROOF,
  passkeys: PROOF,
  ceremonies: PROOF,
  oauth_accounts: PROOF,
  api_keys: PROOF,
  webhook_endpoints: PROOF,
  // Written by whoever ends the work, in the transaction that ends it.
  endpoint_deliveries: { own: "write", merging: "end" },
  audit_log: {
    own: "read",
    merging: "stay",
    system: ["DELETE", "INSERT", "SELECT"],
    outlives: true,
  },
  mail_outbox: { own: "nothing", merging: "end" },
  projects: MADE,
  inspiration_images: MADE,
  generations: MADE,
  assets: MADE,
  asset_versions: MADE,
  attempts: MADE,
  event_streams: { ...MADE, outlives: true },
  events: MADE,
  file_deletions: { ...MADE, outlives: true },
  engine_spending: { own: "read", merging: "go over", outlives: true },
  idempotency_keys: { ...MADE, outlives: true },
  webhook_deliveries: SYSTEM,
  rate_limits: SYSTEM,
  engine_states: SYSTEM,
};
