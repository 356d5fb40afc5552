import type { Asset } from "@emblazon/contract";
import { groupRounds } from "../project/group-rounds.ts";

export interface Neighbours {
  readonly previousId: string | null;
  readonly nextId: string | null;
  /** From 1; 0 when the logo is not in the list. */
  readonly number: number;
  readonly total: number;
}

/** What comes before and after a logo, in the order of its project's page. */
export function neighbours(assets: readonly Asset[], id: string): Neighbours {
  const ready = groupRounds(assets).flatMap((round) =>
    round.assets.filter(({ status }) => status === "completed"),
  );
  const at = ready.findIndex((asset) => asset.id === id);
  return {
    previousId: at > 0 ? (ready[at - 1]?.id ?? null) : null,
    nextId: at === -1 ? null : (ready[at + 1]?.id ?? null),
    number: at + 1,
    total: ready.length,
  };
}
