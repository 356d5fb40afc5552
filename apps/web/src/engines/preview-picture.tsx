import type { ReactElement } from "react";

export interface PreviewPictureProps {
  /** A data URL. */
  readonly src: string;
  /** How far the picture itself is, 0..1. */
  readonly progress: number;
}

const MOST_BLUR_PX = 8;

/** What a model has of a picture so far, on its way: the further it is, the sharper it stands. */
export function PreviewPicture({ src, progress }: PreviewPictureProps): ReactElement {
  const blurPx = Math.round(MOST_BLUR_PX * (1 - progress) * 10) / 10;
  return (
    <img
      src={src}
      alt="Preview, still being drawn"
      draggable={false}
      style={{ filter: `blur(${blurPx}px)` }}
      className="arrive absolute inset-0 block size-full object-contain motion-safe:transition-[filter] motion-safe:duration-500"
    />
  );
}
