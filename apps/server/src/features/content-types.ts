import type { FileFormat } from "@emblazon/contract";

/** As `content-type` has them. */
export const CONTENT_TYPES: Readonly<Record<FileFormat, string>> = {
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  webp: "image/webp",
  jpg: "image/jpeg",
  pdf: "application/pdf",
};
