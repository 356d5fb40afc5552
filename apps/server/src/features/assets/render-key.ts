import { createHash } from "node:crypto";
import type { AssetFileQuery, FileFormat, LogoVariant } from "@emblazon/contract";
import { AppError } from "../../platform/errors/app-error.ts";
import { STORED_SIZE } from "../../records/store-drawing.ts";

/** Everything that decides a file's bytes. */
export interface Rendering {
  readonly variant: LogoVariant;
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
  const { format = "svg" } = query;
  const variant = requireLogoVariant(query.variant);
  const vector = format === "svg" || format === "pdf";
  const usual = vector ? STORED_SIZE.width : RASTER_SIZE;
  const width = query.size ?? (variant === "favicon" ? FAVICON_SIZE : usual);
  const height = SQUARE.includes(variant) ? width : Math.round(width * ASPECT);
  return { variant, format, background: toBackground({ ...query, format }), width, height };
}

function requireLogoVariant(variant: AssetFileQuery["variant"]): LogoVariant {
  if (variant !== "original") return variant;
  throw new AppError("validation_failed", "A logo was made from no photo. Take another variant.", {
    fields: [{ field: "variant", message: "an image has an original; a logo has none" }],
  });
}

/** `original`, `transparent` or `#RRGGBB`. @throws AppError where the format has no transparency */
export function toBackground({
  background,
  format,
}: Pick<AssetFileQuery, "background" | "format">): string {
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
