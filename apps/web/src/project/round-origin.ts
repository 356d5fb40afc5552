import type { Asset, Generation } from "@emblazon/contract";
import type { Round } from "./group-rounds.ts";

/** One station on the way to a round. */
export interface Station {
  readonly asset: Asset;
  /** "Round 1 · no. 3" */
  readonly name: string;
  /** What was asked for on it. */
  readonly step: string;
}

/** How far back the line on the page goes; a logo's own page shows all of it. */
const MOST = 3;

/** Where a round comes from, oldest first; empty for a round of new designs. */
export function roundOrigin(round: Round, rounds: readonly Round[]): Station[] {
  const stations: Station[] = [];
  let here: Round | undefined = round;
  while (here !== undefined && stations.length < MOST) {
    const parentId: string | null = here.assets[0]?.parent_asset_id ?? null;
    if (parentId === null) break;
    const from: Round | undefined = rounds.find(({ assets }) =>
      assets.some(({ id }) => id === parentId),
    );
    const asset = from?.assets.find(({ id }) => id === parentId);
    if (from === undefined || asset === undefined) break;
    stations.unshift({ asset, name: placeName(from, asset), step: stepWords(here.generation) });
    here = from;
  }
  return stations;
}

/** Where a logo stands: "Round 1 · no. 3". */
function placeName({ number }: Pick<Round, "number">, asset: Asset): string {
  return `Round ${number} · no. ${asset.position + 1}`;
}

/** What a refinement was asked with, as a title. */
export function stepWords(step: Pick<Generation, "instruction" | "refinement"> | null): string {
  const words = step?.instruction ?? step?.refinement?.described.join(", ") ?? "";
  return words === "" ? "varied" : `“${words}”`;
}
