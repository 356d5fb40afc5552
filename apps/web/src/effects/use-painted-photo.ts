import { useEffect, useMemo, useSyncExternalStore } from "react";
import { createLatestPainting } from "./latest-painting.ts";
import type { PaintedPhoto } from "./latest-painting.ts";
import type { PaintRequest, PhotoPainter } from "./photo-painter.ts";

/**
 * The newest request, painted; the last good picture of the photo until it is. Requests are compared
 * by their values, pixels by identity: a new object of the same values paints nothing anew.
 */
export function usePaintedPhoto(painter: PhotoPainter, request: PaintRequest | null): PaintedPhoto {
  const painting = useMemo(() => createLatestPainting(painter), [painter]);
  useEffect(() => painting.ask(request), [painting, request]);
  useEffect(() => () => painting.ask(null), [painting]);
  return useSyncExternalStore(painting.subscribe, painting.read);
}
