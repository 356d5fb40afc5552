import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Pixels } from "@emblazon/effects";
import { drawPhoto } from "@emblazon/effects/testing/draw-photo";

/** One picture for everyone who is measured: RGBA in memory for us, files for the others. */
export interface Photo {
  /** As tables name it, e.g. `12 MP`. */
  readonly name: string;
  readonly pixels: Pixels;
  /** Raw BGR, eight bits, which is what OpenCV works on. */
  readonly bgrFile: string;
  /** The same as PPM, which G'MIC reads fastest. */
  readonly ppmFile: string;
}

export interface PhotoOptions {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Where the files go. */
  readonly folder: string;
}

/** What a sensor adds, in levels of 256: about what a telephone's camera leaves at ISO 200. */
const GRAIN = 0.35;

/** A picture like a photo, with a sensor's grain, without which flat areas cost some recipes less. */
export function makePhoto({ name, width, height, folder }: PhotoOptions): Photo {
  const pixels = drawPhoto(width, height);
  const { data } = pixels;
  const [rgb, bgr] = [new Uint8Array(width * height * 3), new Uint8Array(width * height * 3)];
  for (let i = 0; i < width * height; i++) {
    const grain = sumOfFour(hash(i)) * GRAIN;
    for (let channel = 0; channel < 3; channel++) {
      const level = Math.max(0, Math.min(255, Math.round((data[i * 4 + channel] ?? 0) + grain)));
      data[i * 4 + channel] = level;
      rgb[i * 3 + channel] = level;
      bgr[i * 3 + 2 - channel] = level;
    }
  }
  const stem = join(folder, name.replaceAll(" ", "-"));
  const photo: Photo = { name, pixels, bgrFile: `${stem}.bgr`, ppmFile: `${stem}.ppm` };
  writeFileSync(photo.bgrFile, bgr);
  writeFileSync(photo.ppmFile, Buffer.concat([Buffer.from(`P6 ${width} ${height} 255\n`), rgb]));
  return photo;
}

/** Four dice of sixteen sides, around 0. */
function sumOfFour(bits: number): number {
  return (bits & 15) + ((bits >> 4) & 15) + ((bits >> 8) & 15) + ((bits >> 12) & 15) - 30;
}

function hash(index: number): number {
  const once = Math.imul(index ^ (index >>> 16), 0x45d9f3b);
  const twice = Math.imul(once ^ (once >>> 16), 0x45d9f3b);
  return (twice ^ (twice >>> 16)) >>> 0;
}
