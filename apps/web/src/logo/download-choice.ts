import type { FileFormat, LogoSpec } from "@emblazon/contract";
import { backdropColor, variantOnGround } from "./backdrops.ts";
import type { BackdropId, LogoFile } from "./backdrops.ts";
import type { LogoVariantId } from "./logo-variants.ts";

export const downloadFormats = [
  "svg",
  "png",
  "webp",
  "jpg",
  "pdf",
] as const satisfies readonly FileFormat[];

export const downloadSizes = [256, 512, 1024, 2048, 4096] as const;

export interface DownloadChoice {
  readonly format: FileFormat;
  readonly size: number;
  readonly backdrop: BackdropId;
  readonly variant: LogoVariantId;
}

/** Whether a format has pixels, and so a size. */
export function hasPixels(format: FileFormat): boolean {
  return format !== "svg" && format !== "pdf";
}

/** Whether a format can do without a background. */
export function canBeTransparent(format: FileFormat): boolean {
  return format !== "jpg";
}

/** What to ask the server for. */
export function downloadFile(choice: DownloadChoice, spec: LogoSpec | null): LogoFile {
  const { format, size } = choice;
  const backdrop =
    choice.backdrop === "transparent" && !canBeTransparent(format) ? "original" : choice.backdrop;
  const ground = backdropColor(backdrop, spec);
  return {
    format,
    variant: variantOnGround(choice.variant, ground, spec),
    background: ground ?? backdrop,
    ...(hasPixels(format) ? { size } : {}),
    download: true,
  };
}
