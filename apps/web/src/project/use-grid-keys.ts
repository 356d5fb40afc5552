import type { Asset } from "@emblazon/contract";
import { useNavigate } from "@tanstack/react-router";
import type { RefObject } from "react";
import { useShortcuts } from "../keys/use-shortcuts.ts";
import type { AssetActions } from "../live/use-asset-actions.ts";
import { canBeRefined } from "./can-be-refined.ts";
import type { ProjectWork } from "./use-project-work.ts";
import { nextInGrid } from "./next-in-grid.ts";
import type { GridKey } from "./next-in-grid.ts";

export interface GridKeysInput {
  readonly area: RefObject<HTMLElement | null>;
  readonly picked: Asset | null;
  readonly actions: AssetActions;
  readonly work: ProjectWork;
  readonly perRound: number;
  readonly onRefine: () => void;
  readonly onVary: ((asset: Asset) => void) | undefined;
}

/** The keys of a project's page. Picking moves the focus, so that both always agree. */
export function useGridKeys(input: GridKeysInput): void {
  const { area, picked, actions, work, perRound, onRefine, onVary } = input;
  const navigate = useNavigate();
  const links = (): HTMLElement[] => [
    ...(area.current?.querySelectorAll<HTMLElement>("a.tile-link") ?? []),
  ];
  const pickedLink = (): HTMLElement | null =>
    links().find((link) => link.dataset["assetId"] === picked?.id) ?? null;
  const move = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLElement && isOutsideGrid(event.target, area.current)) return;
    const all = links();
    const at = all.findIndex((link) => link.dataset["assetId"] === picked?.id);
    const spots = all.map((link) => link.getBoundingClientRect());
    const target = all[nextInGrid(spots, at, event.key as GridKey)];
    if (target === undefined) return;
    event.preventDefault();
    focus(target);
  };
  useShortcuts({
    generate: () => work.draw(perRound),
    stop: work.drawing ? work.stop : undefined,
    move,
    pick: (event) => {
      const round = pickedLink()?.closest("section") ?? area.current?.querySelector("section");
      const target = round?.querySelector<HTMLElement>(`a.tile-link[data-number="${event.key}"]`);
      if (target) focus(target);
    },
    open: (event) => {
      if (picked === null || !isFree(event)) return;
      event.preventDefault();
      void navigate({ to: "/logos/$assetId", params: { assetId: picked.id } });
    },
    refine: (event) => {
      event.preventDefault();
      onRefine();
    },
    vary: picked === null || !canBeRefined(picked) || !onVary ? undefined : () => onVary(picked),
    favourite: picked === null ? undefined : () => actions.toggleFavorite(picked),
    download:
      picked === null
        ? undefined
        : () =>
            area.current?.querySelector<HTMLElement>(`[data-download-for="${picked.id}"]`)?.click(),
    trash:
      picked === null
        ? undefined
        : () => {
            const all = links();
            const at = all.findIndex((link) => link.dataset["assetId"] === picked.id);
            const neighbour = all[at + 1] ?? all[at - 1];
            if (neighbour !== undefined) focus(neighbour);
            actions.trash(picked);
          },
  });
}

function focus(link: HTMLElement): void {
  link.focus({ preventScroll: true });
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  link.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
}

/** Whether the focus is on some control elsewhere, whose own keys come first. */
function isOutsideGrid(target: HTMLElement, area: HTMLElement | null): boolean {
  return target !== document.body && target.id !== "main" && area?.contains(target) !== true;
}

/** Whether Enter or Space would not press anything by itself. */
function isFree({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return true;
  if (key === " " && target.classList.contains("tile-link")) return true;
  return target.closest("a, button, input, select, textarea, summary") === null;
}
