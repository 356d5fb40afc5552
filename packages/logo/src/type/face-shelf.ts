import decompress from "woff2-encoder/decompress";
import type { Geometry } from "../geometry/geometry.ts";
import type { LogoAssets } from "../types.ts";
import { openFontFace } from "./font-face.ts";
import type { FontFace } from "./font-face.ts";

/** Open font files, the longest unused of which go when they are many and large. */
export interface FaceShelf {
  /** Opens files, or marks them as used. @throws whatever the assets' `read` throws */
  open(files: readonly string[]): Promise<void>;
  /** @throws RangeError when the file was not opened, or was not used for long */
  get(file: string): FontFace;
}

/**
 * Bytes of open fonts. HarfBuzz gives memory back only when the collector gets to it, so that fonts
 * opened in turn would take more than all of them kept: the bound is above what the library has.
 */
const MOST_BYTES = 120_000_000;
/** What one logo, or a few drawn at the same time, may need; these stay whatever their size. */
const KEPT = 8;

interface Open {
  readonly face: FontFace;
  readonly bytes: number;
}

/** Reads `fonts/<file>` of the assets. */
export function createFaceShelf(assets: LogoAssets, geometry: Geometry): FaceShelf {
  const faces = new Map<string, Open>();
  const opening = new Map<string, Promise<void>>();

  const read = async (file: string): Promise<void> => {
    try {
      const bytes = await decompress(await assets.read(`fonts/${file}`));
      faces.set(file, { face: openFontFace(bytes, geometry), bytes: bytes.byteLength });
    } finally {
      opening.delete(file);
    }
  };

  const open = (file: string): Promise<void> => {
    const known = faces.get(file);
    if (known) {
      faces.delete(file);
      faces.set(file, known);
      return Promise.resolve();
    }
    const promise = opening.get(file) ?? read(file);
    opening.set(file, promise);
    return promise;
  };

  const tidyUp = (): void => {
    let bytes = [...faces.values()].reduce((sum, one) => sum + one.bytes, 0);
    for (const [file, one] of faces) {
      if (bytes <= MOST_BYTES || faces.size <= KEPT) return;
      faces.delete(file);
      bytes -= one.bytes;
    }
  };

  return {
    async open(files) {
      await Promise.all(files.map(open));
      tidyUp();
    },
    get(file) {
      const known = faces.get(file);
      if (!known) throw new RangeError(`font file ${file} was not loaded`);
      return known.face;
    },
  };
}
