import { useLayoutEffect, useRef } from "react";
import type { ReactElement } from "react";

export interface PixelCanvasProps {
  readonly pixels: ImageData;
  /** What it shows; decoration where it is empty. */
  readonly label: string;
  readonly className?: string;
}

/** Pixels as they are; the page scales them. */
export function PixelCanvas({ pixels, label, className = "" }: PixelCanvasProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    // Setting a canvas's size clears it, which would flicker from one painting to the next.
    if (element.width !== pixels.width) element.width = pixels.width;
    if (element.height !== pixels.height) element.height = pixels.height;
    element.getContext("2d")?.putImageData(pixels, 0, 0);
  }, [pixels]);
  const naming = label === "" ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return <canvas ref={canvas} {...naming} className={`block ${className}`} />;
}
