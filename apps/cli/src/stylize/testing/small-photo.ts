import sharp, { type Sharp } from "sharp";

/** A dark disc on a light slope: edges, a flat part and soft colour, as a photo has them. */
export function smallPhoto(width = 120, height = 90): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const inside = Math.hypot(x - width / 3, y - height / 2) < height / 4;
      data.set(inside ? [120, 40, 30] : [90 + x, 200 - y, 180], (y * width + x) * 3);
    }
  return sharp(data, { raw: { width, height, channels: 3 } });
}
