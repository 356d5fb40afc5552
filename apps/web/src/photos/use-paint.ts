import type { EffectStyleList } from "@emblazon/contract";
import { useMemo } from "react";
import { batchCounts, isOpen, isWorthPainting } from "./batch.ts";
import type { BatchCounts } from "./batch.ts";
import { activePhoto, settingsFor } from "./desk-state.ts";
import type { DeskPhoto, DeskState } from "./desk-state.ts";
import { lookOrder, outputOf } from "./look-settings.ts";
import type { PaintOrder } from "./look-settings.ts";
import type { PhotoDesk } from "./photo-desk.ts";

export interface Paint {
  readonly counts: BatchCounts;
  /** How many photos can be painted at all. */
  readonly readable: number;
  /** Whether nothing can be painted but the one on the stage. */
  readonly isAlone: boolean;
  /** How many of them would get something new. */
  readonly worth: number;
  readonly active: DeskPhoto | null;
  readonly isActiveWorth: boolean;
  readonly paintAll: () => void;
  readonly paintActive: () => void;
  readonly stopAll: () => void;
  readonly retryFailed: () => void;
}

/** What can be painted now, and how to. */
export function usePaint(desk: PhotoDesk, state: DeskState, styles: EffectStyleList): Paint {
  return useMemo(() => {
    const orders = state.photos.flatMap((photo) => {
      const order = orderFor(state, styles, photo.id);
      return order === null ? [] : [{ photo, id: photo.id, order }];
    });
    const worth = orders.filter(({ photo, order }) => isWorthPainting(photo, order));
    const mine = worth.filter(({ id }) => id === state.activeId);
    const open = state.photos.filter(({ task }) => isOpen(task));
    const failed = state.photos.filter(({ task }) => task.kind === "failed");
    const readable = state.photos.filter(({ reading }) => reading.kind === "ready").length;
    const active = activePhoto(state);
    return {
      counts: batchCounts(state.photos),
      readable,
      isAlone: readable === 0 || (readable === 1 && active?.reading.kind !== "unreadable"),
      worth: worth.length,
      active,
      isActiveWorth: mine.length > 0,
      paintAll: () => desk.paint(worth),
      paintActive: () => desk.paint(mine),
      stopAll: () => desk.cancel(open.map(({ id }) => id)),
      retryFailed: () => desk.retry(failed.map(({ id }) => id)),
    };
  }, [desk, state, styles]);
}

function orderFor(
  state: DeskState,
  { styles, limits }: EffectStyleList,
  id: string,
): PaintOrder | null {
  const settings = settingsFor(state, id);
  const look = styles.find((one) => one.id === settings.style);
  if (look === undefined) return null;
  return { ...lookOrder(look, settings), ...outputOf(state.settings.output, limits) };
}
