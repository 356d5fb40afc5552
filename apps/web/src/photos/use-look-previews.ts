import { useEffect, useRef, useState } from "react";
import { usePainter } from "../app/services.tsx";
import { lookOrder } from "./look-settings.ts";
import type { LookSettings, LookStyle } from "./look-settings.ts";
import type { LookId } from "./photo-looks.ts";

export type LookPreviews = Readonly<Partial<Record<LookId, ImageData>>>;

interface Painted {
  readonly thumbnail: ImageData;
  readonly values: string;
}

const NONE: LookPreviews = {};

/** Small pictures of the photo in each look, painted one after the other, each as it was set. */
export function useLookPreviews(
  thumbnail: ImageData | null,
  looks: readonly LookStyle[],
  settings: LookSettings,
): LookPreviews {
  const painter = usePainter();
  const painted = useRef(new Map<LookId, Painted>());
  const [previews, setPreviews] = useState<LookPreviews>(NONE);
  const wanted = useRef(settings);
  useEffect(() => {
    wanted.current = settings;
  });
  // The look that is on is seen on the stage; its small picture is made anew when another is taken.
  const others = JSON.stringify({ ...settings.values, [settings.style]: null });
  useEffect(() => {
    if (thumbnail === null) return undefined;
    const abort = new AbortController();
    const paintAll = async (): Promise<void> => {
      for (const look of looks) {
        const order = lookOrder(look, wanted.current);
        const { style } = order;
        const values = JSON.stringify(order);
        const before = painted.current.get(style);
        if (before?.thumbnail === thumbnail && before.values === values) continue;
        const picture = await painter.paint({ pixels: thumbnail, ...order }, abort.signal);
        painted.current.set(style, { thumbnail, values });
        setPreviews((known) => ({ ...known, [style]: picture }));
      }
    };
    // What goes wrong is said on the stage, which paints with the same kernels.
    void paintAll().catch(() => undefined);
    return () => abort.abort(new Error("another photo or other settings"));
  }, [looks, others, painter, thumbnail]);
  useEffect(() => setPreviews(NONE), [thumbnail]);
  return previews;
}
