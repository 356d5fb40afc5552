import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** Gives the focus to what has taken the place of something that had it, so that it is read. */
export function useFocusOnMount<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => element.current?.focus({ preventScroll: true }), []);
  return element;
}
