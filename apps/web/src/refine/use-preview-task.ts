import type { Asset, LogoSpec, Project } from "@emblazon/contract";
import { useMemo } from "react";
import type { PreviewTask } from "../engine/engine-messages.ts";
import { projectBrief } from "./project-brief.ts";

/** What a preview is drawn from, beside the recipe. */
export type PreviewContext = Pick<PreviewTask, "brief" | "seed" | "avoid">;

/**
 * What a preview of a refined logo is drawn from. The server is given the same seed and finds the
 * same earlier children, so that its first design is the one that was shown.
 */
export function usePreviewTask(
  project: Project | null,
  assets: readonly Asset[],
  assetId: string | null,
): PreviewContext | null {
  const brief = useMemo(() => (project === null ? null : projectBrief(project)), [project]);
  const avoid = useMemo(
    () => (assetId === null ? [] : childSpecs(assets, assetId)),
    [assets, assetId],
  );
  const seed = useMemo(() => newSeed(`${assetId} ${avoid.length}`), [assetId, avoid.length]);
  return useMemo(() => (brief === null ? null : { brief, seed, avoid }), [avoid, brief, seed]);
}

/** As many as the server compares with, in its order. */
const MOST = 36;

function childSpecs(assets: readonly Asset[], parentId: string): LogoSpec[] {
  return assets
    .filter(({ parent_asset_id: id }) => id === parentId)
    .toSorted(
      (one, other) =>
        compare(other.generation_id, one.generation_id) || one.position - other.position,
    )
    .flatMap(({ spec }) => (spec === null ? [] : [spec]))
    .slice(0, MOST);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Another one for each logo, and each time that it was refined. */
function newSeed(_occasion: string): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
