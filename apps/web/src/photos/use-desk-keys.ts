import { useShortcuts } from "../keys/use-shortcuts.ts";
import type { DeskAction } from "./desk-reducer.ts";
import type { DeskState } from "./desk-state.ts";
import { lookIds } from "./photo-looks.ts";
import type { Paint } from "./use-paint.ts";

export interface DeskKeysInput {
  readonly state: DeskState;
  readonly paint: Paint;
  readonly dispatch: (action: DeskAction) => void;
}

/** The keys of the desk. */
export function useDeskKeys({ state, paint, dispatch }: DeskKeysInput): void {
  const { photos, activeId, past, future } = state;
  const place = photos.findIndex(({ id }) => id === activeId);
  const goTo = (index: number): (() => void) | undefined => {
    const photo = photos[index];
    return photo === undefined ? undefined : () => dispatch({ kind: "activate", id: photo.id });
  };
  const isBusy = paint.counts.open > 0;
  useShortcuts({
    look: ({ key }) => {
      const style = lookIds[Number(key) - 1];
      if (style !== undefined) dispatch({ kind: "style", style });
    },
    save: isBusy ? undefined : paint.isAlone ? paint.paintActive : paint.paintAll,
    "photo-stop": isBusy ? paint.stopAll : undefined,
    reset: () => dispatch({ kind: "reset" }),
    "photo-previous": goTo(place - 1),
    "photo-next": goTo(place + 1),
    undo: (event) => {
      const kind = event.shiftKey ? "redo" : "undo";
      if ((kind === "undo" ? past : future).length === 0) return;
      event.preventDefault();
      dispatch({ kind });
    },
    redo: (event) => {
      event.preventDefault();
      dispatch({ kind: "redo" });
    },
  });
}
