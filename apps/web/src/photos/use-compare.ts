import { useEffect, useState } from "react";
import { useShortcuts } from "../keys/use-shortcuts.ts";

/** How two pictures that lie on each other are looked at. */
export interface CompareView {
  /** Per cent of the width that shows the photo itself. */
  readonly split: number;
  readonly setSplit: (split: number) => void;
  /** One pixel of the picture is one of the screen. */
  readonly zoomed: boolean;
  readonly setZoomed: (zoomed: boolean) => void;
  /** The photo alone is shown, for as long as a key or a button is held. */
  readonly holding: boolean;
  readonly setHolding: (holding: boolean) => void;
}

export function useCompare(): CompareView {
  const [split, setSplit] = useState(50);
  const [zoomed, setZoomed] = useState(false);
  const [holding, setHolding] = useState(false);
  useShortcuts({
    original: (event) => {
      // A control that has the focus keeps its space bar.
      if (event.key === " " && event.target !== document.body && isControl(event.target)) return;
      event.preventDefault();
      setHolding(true);
    },
    zoom: () => setZoomed(!zoomed),
  });
  useEffect(() => {
    if (!holding) return undefined;
    const release = (): void => setHolding(false);
    window.addEventListener("keyup", release);
    window.addEventListener("blur", release);
    return () => {
      window.removeEventListener("keyup", release);
      window.removeEventListener("blur", release);
    };
  }, [holding]);
  return { split, setSplit, zoomed, setZoomed, holding, setHolding };
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("a, button, input, select, summary") !== null;
}
