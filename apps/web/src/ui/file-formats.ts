import type { FileFormat } from "@emblazon/contract";

export const formatNames: Readonly<Record<FileFormat, string>> = {
  svg: "SVG",
  png: "PNG",
  webp: "WebP",
  jpg: "JPEG",
  pdf: "PDF",
};

/** The formats that have pixels. */
export const pictureFormats = ["jpg", "png", "webp"] as const satisfies readonly FileFormat[];

/** The formats that have shapes. */
export const drawingFormats = ["svg", "pdf"] as const satisfies readonly FileFormat[];
export type DrawingFormat = (typeof drawingFormats)[number];
