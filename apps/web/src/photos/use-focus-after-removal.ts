import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** Takes the focus where something went that had it, so that the keyboard goes on from there. */
export function useFocusAfterRemoval<T extends HTMLElement>(count: number): RefObject<T | null> {
  const element = useRef<T>(null);
  const before = useRef(count);
  useEffect(() => {
    const isFewer = count < before.current;
    before.current = count;
    const { activeElement } = document;
    if (!isFewer || (activeElement !== null && activeElement !== document.body)) return;
    element.current?.focus({ preventScroll: true });
  }, [count]);
  return element;
}
