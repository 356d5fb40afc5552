import type { Asset, Project } from "@emblazon/contract";
import { useCallback, useRef, useState } from "react";
import type { RefObject } from "react";
import { isModelPicture } from "../engines/is-model-picture.ts";
import { useChangeOffer } from "../engines/use-change-offer.ts";
import { usePreviewTask } from "../refine/use-preview-task.ts";
import type { PreviewContext } from "../refine/use-preview-task.ts";
import { useRefine } from "../refine/use-refine.ts";
import type { Refining } from "../refine/use-refine.ts";
import { canBeRefined } from "./can-be-refined.ts";
import type { Round } from "./group-rounds.ts";
import type { ProjectWork } from "./use-project-work.ts";

const DESK = "(min-width: 64rem)";

export interface RefineDeskInput {
  readonly project: Project;
  readonly assets: readonly Asset[];
  readonly picked: Asset | null;
  readonly onPick: (assetId: string) => void;
  readonly work: ProjectWork;
  readonly area: RefObject<HTMLElement | null>;
}

export interface RefineDesk {
  /** The picked logo where it can be refined. */
  readonly target: Asset | null;
  readonly refining: Refining;
  readonly preview: PreviewContext | null;
  readonly field: RefObject<HTMLInputElement | null>;
  /** The sheet of a phone. */
  readonly sheetOpen: boolean;
  readonly setSheetOpen: (open: boolean) => void;
  /** Goes to the field; picks a logo when none is picked. */
  readonly begin: (asset?: Asset) => void;
  readonly pickOne: () => void;
  readonly vary: ((asset: Asset) => void) | undefined;
  /** One more in the place of one that did not come; undefined where nothing is known of its kind. */
  readonly again: (round: Round) => (() => void) | undefined;
}

/** Refining on a project's page: which logo, by what, and where the result is followed. */
export function useRefineDesk(input: RefineDeskInput): RefineDesk {
  const { project, assets, picked, onPick, work, area } = input;
  const [sheetOpen, setSheetOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const target = picked !== null && canBeRefined(picked) ? picked : null;
  const refining = useRefine(({ generation_id: id, counts }) => {
    setSheetOpen(false);
    work.follow(id, counts.total);
    // The new round stands above what is there; a field that keeps the focus must not hold the page.
    requestAnimationFrame(() => {
      const top = area.current?.getBoundingClientRect().top ?? 0;
      if (top < 0) area.current?.scrollIntoView({ block: "start" });
    });
  });
  const preview = usePreviewTask(project, assets, target?.id ?? null);
  const pickOne = useCallback((): void => {
    const first = assets.findLast(canBeRefined);
    if (target === null && first !== undefined) onPick(newestFirst(assets)?.id ?? first.id);
  }, [assets, onPick, target]);
  const begin = (asset?: Asset): void => {
    if (asset !== undefined) onPick(asset.id);
    else pickOne();
    if (matchMedia(DESK).matches) field.current?.focus();
    else setSheetOpen(true);
  };
  const isBusy = work.drawing || refining.starting;
  const hasNobody = useChangeOffer() === null;
  const isBarred = (asset: Asset): boolean => hasNobody && isModelPicture(asset);
  return {
    target,
    refining,
    preview,
    field,
    sheetOpen,
    setSheetOpen,
    begin,
    pickOne,
    vary: isBusy
      ? undefined
      : (asset) => {
          if (!isBarred(asset)) refining.refine(asset, {});
        },
    again: ({ generation, assets: [first] }) => {
      if (isBusy) return undefined;
      const parentId = first?.parent_asset_id ?? null;
      if (parentId === null) return () => work.draw(1);
      const parent = assets.find(({ id }) => id === parentId);
      if (parent === undefined || isBarred(parent)) return undefined;
      const instruction = generation?.instruction ?? undefined;
      return () => refining.refine(parent, { instruction, count: 1 });
    },
  };
}

/** The first logo of the newest round that can be refined. */
function newestFirst(assets: readonly Asset[]): Asset | undefined {
  return assets
    .filter(canBeRefined)
    .toSorted(
      (one, other) =>
        other.generation_id.localeCompare(one.generation_id, "en") || one.position - other.position,
    )[0];
}
