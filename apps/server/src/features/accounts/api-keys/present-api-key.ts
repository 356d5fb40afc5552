import type { ApiKey } from "@emblazon/contract";
import type { ApiKeyRow } from "../../../schema/api-keys.ts";

/** A key as its owner sees it: never the key itself, of which only the digest is kept. */
export function presentApiKey(row: ApiKeyRow): ApiKey {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes,
    created_at: row.created_at.toISOString(),
    last_used_at: row.last_used_at?.toISOString() ?? null,
    expires_at: row.expires_at?.toISOString() ?? null,
  };
}
