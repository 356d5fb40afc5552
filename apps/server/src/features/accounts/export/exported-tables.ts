import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";

/**
 * Why a column stays in the house: it would open something (`secret`), it repeats what is handed
 * out elsewhere (`copy`), or it says nothing about the person (`internal`).
 */
export type WithheldBecause = "secret" | "copy" | "internal";

/** What is handed out of a table. Every column of it but `owner_id` is either shown or withheld. */
export interface ExportedTable {
  readonly shown: readonly string[];
  readonly withheld: Readonly<Record<string, WithheldBecause>>;
  /** What is shown in place of a column, as SQL over the row `t`. */
  readonly instead?: Readonly<Record<string, SQL>>;
  /** What its rows are told apart by within one owner; `id` when left out. */
  readonly key?: readonly string[];
  /** Whose rows they hang on, by which column: where no index leads to what one person has. */
  readonly of?: { readonly table: string; readonly column: string };
  /** Whether people have no right to the table, so that the system reads their rows for them. */
  readonly bySystem?: boolean;
}

/** Where something was stored is no matter of its owner's. */
const FILES = sql`(SELECT jsonb_agg(file - 'key' ORDER BY place)
  FROM jsonb_array_elements(t.files) WITH ORDINALITY AS list (file, place))`;
/** What an administrator did is told, but not from where. */
const ofOwnDeed = (column: SQL): SQL =>
  sql`CASE WHEN t.actor_id IS NULL OR t.actor_id = t.owner_id THEN ${column} END`;

/**
 * Every table with an owner, by name. A test compares it with the database: a table or a column
 * that is added later must be given its place here.
 */
export const EXPORTED_TABLES: Readonly<Record<string, ExportedTable>> = {
  api_keys: {
    shown: ["id", "name", "prefix", "scopes", "last_used_at", "created_at", "expires_at"],
    withheld: { key_hash: "secret" },
  },
  asset_versions: {
    shown: ["id", "asset_id", "version", "spec", "quality", "checks", "files", "created_at"],
    withheld: { size_bytes: "copy" },
    instead: { files: FILES },
  },
  assets: {
    shown: [
      ...["id", "kind", "project_id", "generation_id", "parent_asset_id", "position", "status"],
      ...["title", "favorite", "tags", "prompt", "enhanced_prompt", "model_used"],
      ...["generation_time_ms", "version", "spec", "effect", "quality", "checks", "files"],
      ...["error", "trashed_at", "created_at", "completed_at"],
    ],
    withheld: { search: "copy", fingerprint: "internal", size_bytes: "copy" },
    instead: { files: FILES },
  },
  attempts: {
    shown: [
      ...["id", "generation_id", "asset_id", "model", "outcome", "error_class", "ms"],
      ...["created_at", "number", "vendor", "price_micros", "cost_micros", "failure"],
    ],
    withheld: {
      job_id: "internal",
      wait_ms: "internal",
      started_ms: "internal",
      ended_ms: "internal",
    },
    of: { table: "generations", column: "generation_id" },
  },
  audit_log: {
    shown: ["id", "actor_id", "event", "ip", "user_agent", "detail", "created_at"],
    withheld: {},
    instead: {
      actor_id: ofOwnDeed(sql`t.actor_id`),
      ip: ofOwnDeed(sql`t.ip`),
      user_agent: ofOwnDeed(sql`t.user_agent`),
    },
  },
  backup_codes: {
    shown: ["id", "used_at", "created_at"],
    withheld: { code_hash: "secret" },
  },
  ceremonies: {
    shown: [],
    withheld: {
      id: "internal",
      kind: "internal",
      secret_hash: "secret",
      detail: "secret",
      created_at: "internal",
      expires_at: "internal",
    },
  },
  email_tokens: {
    shown: ["id", "purpose", "email", "used_at", "created_at", "expires_at"],
    withheld: { token_hash: "secret" },
  },
  // What each attempt cost stands with the attempt.
  endpoint_deliveries: {
    shown: [
      ...["id", "endpoint_id", "event", "status", "attempts", "response_status", "error", "ms"],
      ...["next_attempt_at", "last_attempt_at", "created_at"],
    ],
    withheld: { payload: "copy", turn: "internal" },
    of: { table: "webhook_endpoints", column: "endpoint_id" },
  },
  engine_spending: {
    shown: [],
    withheld: { attempt: "copy", vendor: "copy", day: "copy", micros: "copy", settled: "internal" },
  },
  event_streams: {
    shown: [],
    withheld: { id: "copy", last_id: "internal", closed: "internal", created_at: "copy" },
  },
  events: {
    shown: [],
    withheld: { stream_id: "copy", id: "internal", payload: "copy", created_at: "copy" },
  },
  file_deletions: {
    shown: [],
    withheld: { id: "internal", prefix: "internal", due_at: "internal", created_at: "internal" },
  },
  generations: {
    shown: [
      ...["id", "project_id", "parent_asset_id", "kind", "status", "input", "seed"],
      ...["instruction", "refinement", "cancel_requested_at", "created_at", "started_at"],
      "completed_at",
    ],
    withheld: {},
  },
  idempotency_keys: {
    shown: ["route", "key", "status", "created_at"],
    withheld: { fingerprint: "internal", headers: "internal", body: "copy" },
    key: ["route", "key"],
  },
  inspiration_images: {
    shown: ["id", "project_id", "position", "sha256", "width", "height", "bytes", "colors"].concat(
      "created_at",
    ),
    withheld: { storage_key: "internal" },
  },
  mail_outbox: {
    shown: ["id", "recipient", "subject", "status", "created_at", "sent_at"],
    withheld: {
      html: "secret",
      body: "secret",
      tries: "internal",
      claimed_until: "internal",
      error: "internal",
    },
    bySystem: true,
  },
  oauth_accounts: {
    shown: ["id", "provider", "subject", "email", "created_at"],
    withheld: {},
  },
  passkeys: {
    shown: ["id", "name", "transports", "last_used_at", "created_at"],
    withheld: { credential_id: "secret", public_key: "secret", counter: "internal" },
  },
  projects: {
    shown: [
      ...["id", "name", "tagline", "industry", "description", "style", "personality", "colors"],
      ...["include_text_in_ai", "favorite", "trashed_at", "created_at", "updated_at"],
    ],
    withheld: { search: "copy" },
  },
  refresh_tokens: {
    shown: ["id", "session_id", "spent_at", "created_at", "expires_at"],
    withheld: { token_hash: "secret", successor_id: "internal" },
  },
  second_factors: {
    shown: ["confirmed_at", "created_at"],
    withheld: { sealed_secret: "secret", last_step: "internal" },
    key: ["owner_id"],
  },
  sessions: {
    shown: ["id", "method", "ip", "user_agent", "created_at", "renewed_at", "expires_at"],
    withheld: { token_hash: "secret" },
  },
  users: {
    shown: [
      ...["id", "kind", "email", "email_verified_at", "full_name", "role", "disabled_at"],
      "created_at",
    ],
    withheld: { email_key: "copy", password_hash: "secret" },
  },
  webhook_endpoints: {
    shown: ["id", "url", "events", "failing_since", "disabled_at", "disabled_reason", "created_at"],
    withheld: { sealed_secret: "secret" },
  },
};
