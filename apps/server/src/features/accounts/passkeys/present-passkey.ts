import type { Passkey } from "@emblazon/contract";
import type { PasskeyRow } from "../../../schema/passkeys.ts";

export function presentPasskey(row: PasskeyRow): Passkey {
  return {
    id: row.id,
    name: row.name,
    created_at: row.created_at.toISOString(),
    last_used_at: row.last_used_at?.toISOString() ?? null,
  };
}
