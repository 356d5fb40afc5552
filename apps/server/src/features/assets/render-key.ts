import { createHash } from "node:crypto";
import type { AssetFileQuery, FileFormat, LogoVariant } from "@emblazon/contract";
import { AppError } from "../../platform/errors/app-error.ts";
import { STORED_SIZE } from "../../records/store-drawing.ts";

/** Everything that decides a file's bytes. */
export interface Rendering {
  readonly variant: AssetFileQuery["variant"];
  readonly format: FileFormat;
  /** `original`, `transparent` or `#RRGGBB` */
  readonly background: string;
  readonly width: number;
  readonly height: number;
}

/** To be raised when the same drawing comes out as other bytes than before. */
const RENDERING_VERSION = 2;
const RASTER_SIZE = 1024;
/** A favicon is drawn anew for each small size: by default for the sharpest of screens. */
const FAVICON_SIZE = 32;
const SQUARE: readonly LogoVariant[] = ["mark", "favicon"];
const ASPECT = STORED_SIZE.height / STORED_SIZE.width;

export const CONTENT_TYPES: Readonly<Record<FileFormat, string>> = {
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  webp: "image/webp",
  jpg: "image/jpeg",
  pdf: "application/pdf",
};

/**
 * Reads a file's query: marks and favicons stand on a square, everything else on 4:3.
 * @throws AppError `validation_failed` for what this server does not make
 */
export function toRendering(query: AssetFileQuery, maxSize: number): Rendering {
  if (query.size !== undefined && query.size > maxSize) {
    throw new AppError("validation_failed", `Files are made up to ${maxSize} px wide.`, {
      fields: [{ field: "size", message: `at most ${maxSize}` }],
    });
  }
  const { variant, format } = query;
  const vector = format === "svg" || format === "pdf";
  const usual = vector ? STORED_SIZE.width : RASTER_SIZE;
  const width = query.size ?? (variant === "favicon" ? FAVICON_SIZE : usual);
  const height = SQUARE.includes(variant) ? width : Math.round(width * ASPECT);
  return { variant, format, background: toBackground(query), width, height };
}

function toBackground({ background, format }: AssetFileQuery): string {
  if (background === "transparent" && format === "jpg") {
    throw new AppError("validation_failed", "JPEG has no transparency. Take PNG or WebP.", {
      fields: [{ field: "background", message: "JPEG has no transparency" }],
    });
  }
  if (background === "original" || background === "transparent") return background;
  const digits = background.replace("#", "");
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  return `#${full.toUpperCase()}`;
}

/** Whether this is the very drawing that is stored. */
export function isStoredDrawing(rendering: Rendering): boolean {
  const { variant, format, background, width } = rendering;
  const plain = variant === "full" && format === "svg" && background === "original";
  return plain && width === STORED_SIZE.width;
}

/** A name for the bytes of a rendering of the drawing with this digest. */
export function renderingDigest(sha256: string, rendering: Rendering): string {
  const { variant, format, background, width, height } = rendering;
  const parts = [RENDERING_VERSION, sha256, variant, format, background, width, height];
  return createHash("sha256").update(parts.join(" ")).digest("hex").slice(0, 32);
}
