import type { Size } from "./decode-photo.ts";

/** As large as fits into so many pixels, of the same shape; never larger than it is. */
export function sizeWithinPixels({ width, height }: Size, pixels: number): Size {
  return scaledBy({ width, height }, Math.sqrt(pixels / (width * height)), Math.floor);
}

/** As large as fits into a square of this side, of the same shape; never larger than it is. */
export function sizeWithinSide({ width, height }: Size, side: number): Size {
  return scaledBy({ width, height }, side / Math.max(width, height), Math.round);
}

function scaledBy(size: Size, scale: number, round: (length: number) => number): Size {
  if (scale >= 1) return size;
  const of = (length: number): number => Math.max(1, round(length * scale));
  return { width: of(size.width), height: of(size.height) };
}

/** A picture in another size, on a canvas of its own in sRGB. */
export function scalePhoto(picture: ImageBitmap | OffscreenCanvas, size: Size): OffscreenCanvas {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = contextOf(canvas);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, size.width, size.height);
  return canvas;
}

export function readPixels(canvas: OffscreenCanvas): ImageData {
  return contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
}

/** Its pixels are read, so it is not kept where only a graphics card reaches them. */
function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext("2d", { colorSpace: "srgb", willReadFrequently: true });
  if (context === null) throw new Error("this browser gives no canvas");
  return context;
}
