import { parseLogoSpec } from "@emblazon/contract";
import type { LogoSpec } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import type { AssetRow } from "../../schema/assets.ts";
import { generations, logoInputOf } from "../../schema/generations.ts";
import type { LogoInput } from "../../schema/generations.ts";

/** The drawing of ours that lettered the name beside a model's mark; null where it was not kept. */
export async function findLettering(
  tx: Tx,
  { generation_id: id, position }: AssetRow,
): Promise<LogoSpec | null> {
  const [generation] = await tx
    .select({ input: generations.input })
    .from(generations)
    .where(eq(generations.id, id));
  if (generation === undefined) return null;
  return letteringOf(logoInputOf(generation), position);
}

/** The same for the asset at a position, by what its generation was asked with. */
export function letteringOf({ prompts }: LogoInput, position: number): LogoSpec | null {
  const asked = prompts?.find((one) => one.position === position);
  return asked?.lettering === undefined ? null : parseLogoSpec(asked.lettering);
}
