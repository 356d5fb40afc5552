import { useLayoutEffect } from "react";
import type { RefObject } from "react";
import type { CompareView } from "./use-compare.ts";

export interface CutPlaces {
  /** What scrolls. */
  readonly window: RefObject<HTMLElement | null>;
  /** The two pictures within. */
  readonly pictures: RefObject<HTMLElement | null>;
}

/** Keeps the cut between the two pictures under the line, also while they scroll below it. */
export function useCut(places: CutPlaces, { split, zoomed }: CompareView): void {
  const { window: frame, pictures } = places;
  useLayoutEffect(() => {
    const [outer, inner] = [frame.current, pictures.current];
    if (outer === null || inner === null) return undefined;
    const place = (): void => {
      const [around, within] = [outer.getBoundingClientRect(), inner.getBoundingClientRect()];
      const cut = around.left + (around.width * split) / 100 - within.left;
      inner.style.setProperty("--cut", zoomed ? `${Math.max(0, cut)}px` : `${split}%`);
    };
    place();
    if (!zoomed) return undefined;
    const resizing = new ResizeObserver(place);
    resizing.observe(outer);
    outer.addEventListener("scroll", place, { passive: true });
    return () => {
      resizing.disconnect();
      outer.removeEventListener("scroll", place);
    };
  }, [frame, pictures, split, zoomed]);
}
