import { useEffect, useRef } from "react";
import type { RefObject } from "react";

export interface StopFocus {
  /** What takes the focus. */
  readonly place: RefObject<HTMLLIElement | null>;
  /** To be called when the button is pressed. */
  readonly onStop: () => void;
}

/** Keeps the focus with a logo that is stopped by its own button, which goes with the work. */
export function useStopFocus(hasEnded: boolean): StopFocus {
  const place = useRef<HTMLLIElement>(null);
  const isStopped = useRef(false);
  useEffect(() => {
    if (!hasEnded || !isStopped.current) return;
    isStopped.current = false;
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [hasEnded]);
  return { place, onStop: () => void (isStopped.current = true) };
}
